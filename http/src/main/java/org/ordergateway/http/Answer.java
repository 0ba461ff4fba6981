package org.ordergateway.http;

import com.fasterxml.jackson.core.JacksonException;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;

/**
 * A vendor's answer, whole: status, headers and body. Immutable as long as nobody writes to {@link #body()}.
 */
public final class Answer {

    private final int status;
    private final Header[] headers;
    private final byte[] body;
    private final HttpCall call;
    private final Failures failures;

    Answer(int status, Header[] headers, byte[] body, HttpCall call, Failures failures) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.call = call;
        this.failures = failures;
    }

    /**
     * An answer that did not come over the wire, for tests of what an adapter makes of one.
     *
     * @param vendor the vendor's name, for messages
     * @param call the call that it answers
     */
    public static Answer of(String vendor, AnswerTable table, HttpCall call, int status, byte[] body) {
        return new Answer(
                status, new Header[0], body, call, new Failures(vendor, table, new Redactor(List.of()), null));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The first value of a header, or absent. */
    public @Nullable String header(String name) {
        for (Header header : headers) {
            if (header.getName().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }

    /** The body, inflated; empty when there was none. Not a copy: never write to it. */
    public byte[] body() {
        return body;
    }

    /** The vendor's id of the request, fit to be shown; absent when it sent none. */
    public @Nullable String requestId() {
        return failures.requestId(this);
    }

    /** Whether the status is a 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * The body as a wire record. When it is not that, nobody knows what became of the call: in doubt after a change,
     * unavailable with no effect after a read.
     */
    public <T> Either<OrderFailure, T> read(JsonReader<T> reader) {
        try {
            return Either.right(reader.read(body));
        } catch (JacksonException e) {
            return Either.left(failures.unreadable(this, body.length == 0 ? "no body" : "a body of another shape"));
        } catch (IOException e) {
            return Either.left(failures.unreadable(this, "a body that is no JSON"));
        }
    }

    /**
     * The failure that this answer is: its status and the vendor's code are looked up in the adapter's
     * {@link AnswerTable}. For a 2xx whose body says that the vendor refused; other answers arrive as failures anyway.
     */
    public OrderFailure refused(VendorError error) {
        return failures.refused(this, error);
    }

    /** The failure of an answer whose body is not what it should be. */
    public OrderFailure unreadable(String what) {
        return failures.unreadable(this, what);
    }

    /**
     * Words of the vendor's, fit to be shown, such as a warning's: without secrets and without what is known of a person,
     * what the request itself carried included; empty for none.
     */
    public String shown(@Nullable String words) {
        return failures.shown(this, words);
    }

    HttpCall call() {
        return call;
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
