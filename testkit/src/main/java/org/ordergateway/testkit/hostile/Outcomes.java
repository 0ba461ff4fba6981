package org.ordergateway.testkit.hostile;

import io.vavr.control.Either;
import java.util.List;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;

/**
 * That an outcome can be told, whatever the vendor sent: printed on one line of bounded length, written as JSON, and with
 * an effect that claims no more than is known.
 */
public final class Outcomes {

    private static final int LONGEST_FAILURE = 20_000;

    private Outcomes() {}

    /** The outcome of a change. */
    public static void ofChange(Either<OrderFailure, OrderReceipt> outcome) {
        check(outcome.fold(failure -> failure(failure, Effect.UNKNOWN), Outcomes::receipt));
    }

    /** The outcome of reading one order. */
    public static void ofRead(Either<OrderFailure, OrderSnapshot> outcome) {
        check(outcome.fold(failure -> failure(failure, Effect.NONE), Outcomes::snapshot));
    }

    /** The outcome of reading many. */
    public static void ofPage(Either<OrderFailure, List<OrderSnapshot>> outcome) {
        if (outcome.isLeft()) {
            check(failure(outcome.getLeft(), Effect.NONE));
        } else {
            outcome.get().forEach(order -> check(snapshot(order)));
        }
    }

    private static String receipt(OrderReceipt receipt) {
        onOneLine(receipt.toString());
        return OrderJson.write(receipt);
    }

    private static String snapshot(OrderSnapshot order) {
        onOneLine(order.toString());
        return OrderJson.write(order);
    }

    private static String failure(OrderFailure failure, Effect whenUnclear) {
        String printed = failure.toString();
        onOneLine(printed);
        onOneLine(failure.message());
        boolean unclear =
                failure.kind() == OrderFailure.Kind.UNAVAILABLE || failure.kind() == OrderFailure.Kind.IN_DOUBT;
        if (printed.length() > LONGEST_FAILURE || unclear && failure.effect() != whenUnclear) {
            throw new AssertionError("a failure of kind " + failure.kind().word() + " with effect "
                    + failure.effect().word() + ", printed in " + printed.length() + " letters");
        }
        return OrderJson.write(failure);
    }

    private static void onOneLine(String printed) {
        if (printed.chars().anyMatch(letter -> letter < ' ' || letter == 0x2028 || letter == 0x2029)) {
            throw new AssertionError("what is printed could begin a line of its own in a log");
        }
    }

    /** What was written can be read again. */
    private static void check(String json) {
        String unused = OrderJson.pretty(json);
    }
}
