/**
 * A file's bytes turned into the messages in it, recognised by content and never by name. Knows nothing of what the
 * header fields mean.
 */
package hopline.format;
