/** Every header field of the message. */
package hopline.ui.headers;
