/**
 * The words that people read: resource bundles, and numbers, durations and times put into words. Used by the window,
 * the command line and the reports; knows values, no screen.
 */
package hopline.language;
