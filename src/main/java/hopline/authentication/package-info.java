/**
 * What servers wrote about their checks of a message: Authentication-Results, ARC sets, Received-SPF, DKIM signatures,
 * and DMARC alignment worked out from these words. Knows header fields and host names; asks no DNS and checks no
 * signature.
 */
package hopline.authentication;
