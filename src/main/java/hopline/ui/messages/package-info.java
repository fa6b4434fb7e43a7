/** The list of open messages at the left. */
package hopline.ui.messages;
