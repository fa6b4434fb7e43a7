/** The head of a message: what it is, the journey at a glance, the legend. */
package hopline.ui.summary;
