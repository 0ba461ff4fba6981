package org.ordergateway.testkit.harness;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;

/**
 * How a vendor is brought to fail and what it then answers. The defaults are plain HTTP; where a vendor's page words
 * something in its own way, the harness says so.
 */
public interface Provocations {

    /** A reference that the vendor could have given but did not; absent where it cannot be told from others. */
    default @Nullable OrderRef unknownOrder() {
        return null;
    }

    /** Settings with credentials that the vendor does not know. */
    default Map<String, String> wrongCredentials() {
        return Map.of();
    }

    /** A refusal of a change, with this text somewhere in the vendor's words. */
    default Refusal rejected(String text) {
        return new Refusal(
                Fault.answer(400, "{\"message\":" + Json.written(Json.text(text)) + "}"),
                OrderFailure.Kind.REJECTED,
                null);
    }

    /** A refusal because of the order's state, or of a number that is taken; absent where no page shows one. */
    default @Nullable Refusal conflict() {
        return new Refusal(Fault.answer(409, "{}"), OrderFailure.Kind.CONFLICT, null);
    }

    /** A 2xx whose body says that the vendor refused; absent where no page shows one. */
    default @Nullable Refusal refusedWithSuccess() {
        return null;
    }

    /** Too many calls, without a wait; the contract adds the header. */
    default Fault throttled() {
        return Fault.answer(429, "{}");
    }

    /** The JSON object or array that the vendor answers to a success; absent where the harness does not tell. */
    default @Nullable String success(Operation operation) {
        return null;
    }

    /** The HTTP status of a success. */
    default int successStatus(Operation operation) {
        return 200;
    }

    /** A success with something to complain about, and a part of the warning that must then be told. */
    default @Nullable Warned warned(Operation operation) {
        return null;
    }

    /** An answer to a pull that is a full page of so many orders; needed where the vendor has pages. */
    default @Nullable String fullPage(int size) {
        return null;
    }

    /** The header in which the vendor names its request; absent where it has none. */
    default @Nullable String requestIdHeader() {
        return null;
    }

    /**
     * A success with a warning.
     *
     * @param body what the vendor answers
     * @param code the warning's code; absent where it has none
     */
    record Warned(String body, @Nullable String code) {}
}
