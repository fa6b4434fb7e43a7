package hopline.keyword;

/** What a keyword says of one property of the session. */
public enum Assertion {
    /** The keyword says that it was so. */
    YES,
    /** The keyword belongs to a family that could have said so, and does not. This is no proof of the contrary. */
    NO,
    /** The keyword says nothing about it. */
    SILENT
}
