package org.ordergateway.bulk;

import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;

/** What a run itself has to say of an input for which no call brought a result. */
final class BulkFailures {

    private BulkFailures() {}

    /** The run was closed first. */
    static OrderFailure closed() {
        return notSent("the run was closed before its turn came");
    }

    /** An earlier change of the same order failed. */
    static OrderFailure heldBack() {
        return notSent("an earlier change of the same order failed; send both again, in their order");
    }

    /** There was no thread to send it. */
    static OrderFailure noThread() {
        return notSent("no thread could be started for it");
    }

    /** The gateway threw before anything was sent. */
    static OrderFailure unsendable(Throwable thrown) {
        return notSent("the gateway broke off with " + thrown.getClass().getSimpleName());
    }

    /** The stream held null. */
    static OrderFailure absent() {
        return OrderFailure.Invalid.of("input", "is null");
    }

    /** The gateway threw. What it threw may repeat a person's data, so its kind alone is told. */
    static OrderFailure broken(Doubt doubt, Throwable thrown) {
        return inDoubt(doubt, "the gateway broke off with " + thrown.getClass().getSimpleName());
    }

    /** The gateway did not answer for each. */
    static OrderFailure unmatched(Doubt doubt) {
        return inDoubt(doubt, "the gateway did not bring a result for each order");
    }

    private static OrderFailure inDoubt(Doubt doubt, String why) {
        return new OrderFailure.InDoubt(doubt, FailureDetail.of(why + "; read the order back to find out"));
    }

    private static OrderFailure notSent(String why) {
        return new OrderFailure.Unavailable(Effect.NONE, null, FailureDetail.of("not sent: " + why));
    }
}
