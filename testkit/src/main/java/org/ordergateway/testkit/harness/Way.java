package org.ordergateway.testkit.harness;

import org.ordergateway.capability.Access;

/** How a field gets to a vendor, or from it. */
public enum Way {
    /** In a new order. */
    CREATE(Access.CREATE, ""),
    /** In what an update sets, outside lines. */
    UPDATE(Access.UPDATE, ""),
    /** In lines that replace all others. */
    REPLACE_LINES(Access.UPDATE, " (lines replaced)"),
    /** In a change of one line. */
    CHANGE_LINE(Access.UPDATE, " (line changed)"),
    /** In a line that is added. */
    ADD_LINE(Access.UPDATE, " (line added)"),
    /** In what is read. */
    READ(Access.READ, ""),
    /** Named to be emptied. */
    CLEAR(Access.CLEAR, "");

    private final Access access;
    private final String suffix;

    Way(Access access, String suffix) {
        this.access = access;
        this.suffix = suffix;
    }

    /** The column of the table of capabilities that this is about. */
    public Access access() {
        return access;
    }

    /** How a cell of this way is called. */
    public String cell(String path) {
        return path + " " + access.word() + suffix;
    }
}
