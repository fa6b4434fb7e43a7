/**
 * A journey judged: which hops the recipient's own servers wrote, which clocks disagree, how far each hop went, and
 * what else the header says. Draws conclusions and gives their grounds; how they are worded is decided above.
 */
package hopline.diagnosis;
