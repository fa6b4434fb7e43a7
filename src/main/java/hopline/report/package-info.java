/**
 * A journey written down: as text for a terminal and as JSON for other programs, and header fields read out in sections
 * for a page. Knows what has been read, and words; knows no file, no screen and no command.
 */
package hopline.report;
