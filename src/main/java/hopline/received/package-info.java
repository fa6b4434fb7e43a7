/**
 * One Received value turned into its parts (RFC 5321 §4.4, RFC 5322 §3.6.7): clauses, comments, date, each with the
 * place where it stands in the raw value. Knows nothing of other headers or of the order of hops.
 */
package hopline.received;
