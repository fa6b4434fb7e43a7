package hopline.received;

/**
 * Something that a Received value says.
 *
 * @param text  what it says, without brackets that only delimit it and with every run of blanks as one blank
 * @param span  the words of the raw value that say it
 */
public record Part(String text, Span span) {
}
