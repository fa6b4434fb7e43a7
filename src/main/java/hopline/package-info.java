/** Where the program starts ({@link hopline.Launcher}) and the door to its engine ({@link hopline.TraceReader}). */
package hopline;
