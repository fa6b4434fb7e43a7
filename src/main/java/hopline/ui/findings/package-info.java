/** What there is to tell of a message: findings, most serious first, each with what it means and what to do next. */
package hopline.ui.findings;
