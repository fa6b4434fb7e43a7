/**
 * Header fields as they stand in a message: name, raw text, line number, unfolded value (RFC 5322 §2.2), and the
 * reader of the header block. This room knows nothing of what a field means.
 */
package hopline.header;
