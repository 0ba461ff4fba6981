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
        @Nullable String number) {}
