/**
 * What a diagnosis means to somebody who has to help: findings, most serious first, each with what was seen, what it
 * means and whom to ask next. One class for each kind, listed in {@link hopline.finding.Findings#KINDS}; the words
 * stand in the bundle {@code findings} under the kind's name.
 */
package hopline.finding;
