/** What a drop onto the window means. */
package hopline.ui.drop;
