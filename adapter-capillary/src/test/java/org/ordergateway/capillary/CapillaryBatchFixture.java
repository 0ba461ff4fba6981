package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;

/** Three updates in one call, and any answer to it. */
abstract class CapillaryBatchFixture extends CapillaryFixture {

    static final String ONE = entry("1", "");
    static final String TWO = entry("2", "");
    static final String THREE = entry("3", "");

    static String entry(String id, String errors) {
        return "{\"result\":{\"id\":" + id + ",\"extendedFields\":{\"of\":\"" + id + "\"}},\"errors\":[" + errors
                + "],\"warnings\":[]}";
    }

    static String error(int code, String message) {
        return "{\"status\":false,\"code\":" + code + ",\"message\":\"" + message + "\"}";
    }

    static String body(String... entries) {
        return "{\"response\":[" + String.join(",", entries) + "],\"totalCount\":3,\"failureCount\":0}";
    }

    static OrderUpdate update(String id) {
        return anyUpdate(OrderRef.id(id).of(CUSTOMER));
    }

    List<Either<OrderFailure, OrderReceipt>> outcomes(int status, String body) {
        sandbox.inject(Fault.answer(status, body));
        return outcomes();
    }

    List<Either<OrderFailure, OrderReceipt>> outcomes() {
        return gateway.batches()
                .update(
                        Stream.of("1", "2", "3")
                                .map(CapillaryBatchFixture::update)
                                .toList(),
                        CallOptions.DEFAULT);
    }

    static void isOf(String id, Either<OrderFailure, OrderReceipt> outcome) {
        assertThat(outcome.get().ref().id()).isEqualTo(id);
        assertThat(outcome.get().order().extendedFields()).isEqualTo(Map.of("of", FieldValue.of(id)));
    }

    static void isInDoubt(String id, Either<OrderFailure, OrderReceipt> outcome) {
        assertThat(outcome.getLeft()).isInstanceOfSatisfying(OrderFailure.InDoubt.class, failure -> {
            assertThat(failure.doubt().ref().id()).isEqualTo(id);
            assertThat(failure.doubt().update()).isEqualTo(update(id));
        });
    }
}
