package org.ordergateway.testkit.harness;

import java.util.List;

/**
 * Where a neutral field stands at a vendor.
 *
 * @param pointer a JSON pointer into the sandbox's state of the order; <code>{i}</code> stands for the position of the
 *     line, or of another list's element
 * @param inRequest the pointer is one into the body of the request instead, for what addresses a part of the order and
 *     is not changed
 * @param touches further pointers below which a change of the field may change something
 */
public record Place(String pointer, Encoding encoding, boolean inRequest, List<String> touches) {

    public Place {
        touches = List.copyOf(touches);
    }

    /** The place of one element. */
    public String pointer(int index) {
        return pointer.replace("{i}", String.valueOf(index));
    }

    /** Where all of this place's elements begin. */
    public String root() {
        int open = pointer.indexOf("/{i}");
        return open < 0 ? pointer : pointer.substring(0, open);
    }
}
