/**
 * The command line: what can be asked, in which words an error is told, and the exit codes. Knows the engine and the
 * reports; the window and the picture are handed in, so that no command needs a display to start.
 */
package hopline.cli;
