/** Findings that explain a journey without anything being wrong: lists, forwards, automatic messages. */
package hopline.finding.circumstance;
