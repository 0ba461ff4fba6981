package org.ordergateway.sandbox.server;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.sandbox.Fault;

/** What one request comes to: the fault that strikes it, if any, and the vendor's own answer. */
record Outcome(@Nullable Fault fault, Answer answer) {

    /** The answer of a vendor that was not asked. */
    static final Answer NOTHING = new Answer(200, Map.of(), "", List.of());
}
