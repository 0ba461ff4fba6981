package org.ordergateway.captain;

import org.jspecify.annotations.Nullable;
import org.ordergateway.wire.Phones;
import org.ordergateway.wire.Writing;

/**
 * What the mapper needs beside the order while it writes one: where faults are gathered, how phones look, and the two
 * ids that stand outside of the neutral order. For one change and one thread.
 *
 * @param uuid the order's own id, where a body repeats it
 * @param number the merchant's number, for a new order
 */
record CaptainOutgoing(
        Writing faults,
        Phones phones,
        @Nullable String uuid,
        @Nullable String number) {

    /** A number in international form. */
    @Nullable String phone(String path, @Nullable String number) {
        return phones.write(path, number, faults);
    }

    /** The same; an empty one, which is how Captain shows an order without landline, goes out as it is. */
    @Nullable String landline(@Nullable String number) {
        return "".equals(number) ? number : phone("customer.landline", number);
    }
}
