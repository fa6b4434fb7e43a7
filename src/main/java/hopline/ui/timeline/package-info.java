/** The journey as a line of servers and coloured hops. */
package hopline.ui.timeline;
