/**
 * What spam filters wrote into a message's header: each filter's fields, key by key, with the text that explains it and
 * what the filter decided. This room knows header fields and nothing of how far they can be believed or how they are shown.
 */
package hopline.antispam;
