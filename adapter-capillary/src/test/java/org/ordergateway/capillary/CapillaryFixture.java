package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.ordergateway.CallOptions;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderBuilder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.capillary.CapillarySandbox;
import org.ordergateway.settings.Settings;

/** One sandbox and one gateway to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CapillaryFixture {

    static final String MOBILE = "15550104477";
    static final CustomerRef CUSTOMER = new CustomerRef("mobile", MOBILE, "INSTORE", null);
    static final String QUERY = "?identifierName=mobile&identifierValue=" + MOBILE + "&source=INSTORE";

    CapillarySandbox sandbox;
    OrderGateway gateway;

    @BeforeAll
    void start() {
        sandbox = CapillarySandbox.start();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
        gateway = open(Map.of());
    }

    @AfterEach
    void closeGateway() {
        gateway.close();
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    OrderGateway open(Map<String, String> more) {
        Map<String, String> given = new HashMap<>(sandbox.settings());
        given.putAll(more);
        return open(given, Map.of());
    }

    static OrderGateway open(Map<String, String> given, Map<String, Supplier<String>> secrets) {
        CapillaryProvider provider = new CapillaryProvider();
        return provider.open(Settings.bind("main", provider.settings(), given, secrets));
    }

    OrderRef seeded() {
        return OrderRef.id(sandbox.seededOrderId()).of(CUSTOMER);
    }

    static OrderRef typed(OrderRef ref, OrderType type) {
        return new OrderRef(ref.id(), ref.number(), ref.customer(), type);
    }

    /** An update that anything may be tried with. */
    OrderUpdate anyUpdate() {
        return anyUpdate(seeded());
    }

    static OrderUpdate anyUpdate(OrderRef ref) {
        return OrderUpdate.of(ref, anySet());
    }

    static Order anySet() {
        return OrderBuilder.builder()
                .extendedFields(Map.of("gift_wrap", FieldValue.of("no")))
                .build();
    }

    /** What the gateway sent for this update; the vendor must have had nothing against it. */
    RecordedRequest sent(OrderUpdate update) {
        return sent(update, CallOptions.DEFAULT);
    }

    RecordedRequest sent(OrderUpdate update, CallOptions options) {
        Either<OrderFailure, OrderReceipt> result = gateway.update(update, options);
        assertThat(result.isRight()).as("%s", result).isTrue();
        return onlyRequest();
    }

    RecordedRequest onlyRequest() {
        assertThat(sandbox.violations()).isEmpty();
        assertThat(sandbox.requests()).hasSize(1);
        return sandbox.requests().get(0);
    }

    /** The refusal of an update of which nothing was sent, as one text. */
    String refused(OrderUpdate update) {
        Either<OrderFailure, OrderReceipt> result = gateway.update(update);
        assertThat(result.isLeft()).as("%s", result).isTrue();
        assertThat(sandbox.requests()).isEmpty();
        assertThat(result.getLeft().effect().word()).isEqualTo("none");
        return result.getLeft().kind().word() + ": " + result.getLeft().message();
    }

    static String header(RecordedRequest request, String name) {
        List<String> values = request.headers().get(name);
        return values == null ? null : values.stream().collect(Collectors.joining(","));
    }
}
