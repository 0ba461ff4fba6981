package org.ordergateway.event;

import io.vavr.control.Either;
import org.ordergateway.RawDocument;

/** A vendor's part of receiving: who sent a message, and what it says. For authors of adapters. */
@FunctionalInterface
public interface OrderEventReader {

    /**
     * Reads one message. Proves the sender first and looks into the body only then; throws nothing whatever the message
     * holds; keeps no state. What it does not know is an event of the kind {@link OrderEvent.Kind#OTHER}, a value that
     * it cannot read is a warning: an {@link EventFailure.Unreadable} is for a message without an event in it. Whether
     * an event came before is not its business. Many threads call it at once.
     *
     * @param body already within the configured length, and nobody else's
     */
    Either<EventFailure, OrderEvent> read(EventHeaders headers, RawDocument body);
}
