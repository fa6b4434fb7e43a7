/**
 * The window. One package per part of it; this one holds the frame, what is open and chosen ({@link
 * hopline.ui.WindowState}), and the pieces that several parts share. The only room that knows JavaFX.
 */
package hopline.ui;
