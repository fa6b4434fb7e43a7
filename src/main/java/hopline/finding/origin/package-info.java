/** Findings about who sent the message: authentication results, signatures, spam filters, deceptive names. */
package hopline.finding.origin;
