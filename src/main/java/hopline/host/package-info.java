/**
 * Hosts by name and by address, told from their text alone: canonical forms, the IANA special-purpose ranges, the
 * organisation that a name belongs to, and names made to be mistaken for others. Nothing is ever looked up.
 */
package hopline.host;
