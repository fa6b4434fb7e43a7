/** What one hop's header says, does not prove, and rests on. */
package hopline.ui.detail;
