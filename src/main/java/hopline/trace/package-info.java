/**
 * Many Received headers turned into one journey: hops in travel order, the protection that each claims with the
 * evidence for it, and the delays between them. Decides what things mean; knows no file format and no screen.
 */
package hopline.trace;
