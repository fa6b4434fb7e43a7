/**
 * A journey written down: as text for a terminal and as JSON for other programs. Knows traces and words; knows no file,
 * no screen and no command.
 */
package hopline.report;
