/**
 * The date of a Received value (RFC 5322 §3.3 and §4.3): where it stands and which moment it means. Refuses rather than
 * guesses. Knows nothing of clauses and servers.
 */
package hopline.received.date;
