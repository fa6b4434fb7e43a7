/**
 * The words after "with" in a Received header: the transmission types registered with IANA and the unregistered ones
 * that servers write, and what each asserts. This room knows nothing of a particular header.
 */
package hopline.keyword;
