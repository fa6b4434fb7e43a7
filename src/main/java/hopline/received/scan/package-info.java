/**
 * The outer form of a Received value: words, comments and semicolons, sorted into clauses (RFC 5321 §4.4, RFC 5322
 * §3.6.7). Knows where things stand and nothing of what a particular server means by them.
 */
package hopline.received.scan;
