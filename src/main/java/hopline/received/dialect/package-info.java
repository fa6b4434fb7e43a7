/**
 * What particular mail servers put into their Received lines beyond RFC 5321: one small class a server or family, all
 * of them in {@link hopline.received.dialect.Dialects}. They read anchored forms at the places where the server writes
 * them, never the line as a whole, and may only add to what the clauses say.
 */
package hopline.received.dialect;
