/** Header fields that are read out: a list of titles and values, each value with its meaning and its raw words. */
package hopline.ui.sections;
