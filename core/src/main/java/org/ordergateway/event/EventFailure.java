package org.ordergateway.event;

import org.ordergateway.model.Shown;

/**
 * Why a message brought no event to act upon. No text in it holds a secret or a person's data; it is for a log, and
 * nothing of it belongs into the answer but {@link #httpStatus()}.
 */
public sealed interface EventFailure {

    /** The kinds, for an exhaustive {@code switch}. */
    enum Kind {
        UNAUTHENTICATED,
        UNREADABLE,
        DUPLICATE
    }

    Kind kind();

    /** What is wrong and what to do about it. */
    String message();

    /**
     * The HTTP status to answer with: 200 for what was seen already, so that the vendor stops sending it, else 401 or
     * 400. A suggestion: what counts as received, and what is sent again, is the vendor's to say.
     */
    int httpStatus();

    /** The sender did not prove who it is; nothing of the body was read. */
    record Unauthenticated(@Shown String message) implements EventFailure {
        @Override
        public Kind kind() {
            return Kind.UNAUTHENTICATED;
        }

        @Override
        public int httpStatus() {
            return 401;
        }
    }

    /** The sender is the vendor, or the message is too large to look at, but no event can be made of it. */
    record Unreadable(@Shown String message) implements EventFailure {
        @Override
        public Kind kind() {
            return Kind.UNREADABLE;
        }

        @Override
        public int httpStatus() {
            return 400;
        }
    }

    /** The event was handed over before; there is nothing to do. */
    record Duplicate(@Shown String eventId) implements EventFailure {
        @Override
        public Kind kind() {
            return Kind.DUPLICATE;
        }

        @Override
        public String message() {
            return "the event " + eventId + " was received before";
        }

        @Override
        public int httpStatus() {
            return 200;
        }
    }
}
