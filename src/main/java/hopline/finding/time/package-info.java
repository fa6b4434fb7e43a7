/** Findings about time: waits, clocks, and stamps that cannot be read or cannot be right. */
package hopline.finding.time;
