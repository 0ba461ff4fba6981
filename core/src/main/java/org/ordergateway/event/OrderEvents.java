package org.ordergateway.event;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawDocument;

/**
 * Turns a vendor's messages into events, without any web framework: hand it the headers and the bytes of each message,
 * and answer the vendor by what comes back, as {@link EventFailure#httpStatus} suggests.
 *
 * <p>An event is handed over once: from then on its repetitions are {@link EventFailure.Duplicate}. So acknowledge it
 * only when it is safe (done, or stored to be done), and {@link #forget} it otherwise. Safe for use by many threads.
 */
public final class OrderEvents {

    private final OrderEventReader reader;
    private final SeenEvents seen;
    private final int mostBytes;

    private OrderEvents(OrderEventReader reader, SeenEvents seen, int mostBytes) {
        this.reader = reader;
        this.seen = seen;
        this.mostBytes = mostBytes;
    }

    /**
     * A handler around a vendor's reader; applications get theirs from {@link OrderEventSources}.
     *
     * @param mostBytes longer messages are not looked at
     */
    public static OrderEvents of(OrderEventReader reader, SeenEvents seen, int mostBytes) {
        return new OrderEvents(reader, seen, mostBytes);
    }

    /**
     * The event of a message, or why there is none to act upon. Throws for nothing that a sender can cause; what the
     * supplier of a secret or a {@link SeenEvents} of the application's own throws goes through, and the vendor must
     * then not be given a 2xx.
     *
     * @param headers names in any case
     * @param body is copied
     */
    public Either<EventFailure, OrderEvent> receive(
            Map<String, ? extends @Nullable List<String>> headers, byte[] body) {
        if (body.length > mostBytes) {
            return Either.left(new EventFailure.Unreadable(
                    "the message has more than the " + mostBytes + " bytes that are taken; see max-event-bytes"));
        }
        return reader.read(EventHeaders.of(headers), RawDocument.of(body.clone()))
                .flatMap(event -> seen.firstTime(event.id())
                        ? Either.right(event)
                        : Either.left(new EventFailure.Duplicate(event.id())));
    }

    /**
     * The same, and does the work: when the work throws, the event is forgotten, so that the vendor's next delivery is
     * let through, and the exception goes to the caller, whose server answers with a 5xx.
     */
    public Either<EventFailure, OrderEvent> receive(
            Map<String, ? extends @Nullable List<String>> headers, byte[] body, Consumer<OrderEvent> work) {
        return receive(headers, body).peek(event -> {
            try {
                work.accept(event);
            } catch (RuntimeException | Error e) {
                forgetAfter(e, event);
                throw e;
            }
        });
    }

    /** The longest message that is looked at; a server need not read more than one byte beyond it. */
    public int mostBytes() {
        return mostBytes;
    }

    /** Lets the next delivery of an event through, whose work failed. */
    public void forget(String eventId) {
        seen.forget(eventId);
    }

    private void forgetAfter(Throwable failed, OrderEvent event) {
        try {
            forget(event.id());
        } catch (RuntimeException e) {
            failed.addSuppressed(e);
        }
    }
}
