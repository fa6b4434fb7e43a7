/** Findings about the chain of servers: gaps, names that do not fit, loops, lines in wrong places. */
package hopline.finding.route;
