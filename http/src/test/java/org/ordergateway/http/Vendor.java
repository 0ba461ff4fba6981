package org.ordergateway.http;

import io.vavr.control.Either;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.OrderRef;

/** A gateway to a test server, and the calls that tests make. */
final class Vendor implements AutoCloseable {

    static final PathId ID = new PathId("a1");
    static final Map<String, Object> BODY = Map.of("note", "ring twice");
    static final Duration AMPLE = Duration.ofSeconds(30);
    static final Doubt DOUBT = new Doubt(OrderRef.id("a1"), null, null, null);

    final HttpApi<VendorApi> http;

    private Vendor(HttpApi<VendorApi> http) {
        this.http = http;
    }

    static Vendor at(URI url) {
        return at(url, builder -> builder);
    }

    static Vendor at(URI url, UnaryOperator<HttpApiBuilder<VendorApi>> more) {
        return with(settings(url, 4, 64 * 1024), more);
    }

    static Vendor with(HttpSettings settings, UnaryOperator<HttpApiBuilder<VendorApi>> more) {
        return new Vendor(
                more.apply(HttpApi.of("acme", VendorApi.class, settings)).open());
    }

    static HttpSettings settings(URI url, int connections, int maxBytes) {
        return new HttpSettings(url, AMPLE, Duration.ofSeconds(20), maxBytes, connections, CallPolicies.OFF);
    }

    /** With these policies, and connections for all callers. */
    static Vendor under(URI url, CallPolicies policies) {
        return with(new HttpSettings(url, AMPLE, Duration.ofSeconds(20), 64 * 1024, 64, policies), builder -> builder);
    }

    static HttpCall change() {
        return change(AMPLE);
    }

    static HttpCall change(Duration deadline) {
        return HttpCall.change(Deadline.in(deadline), () -> DOUBT);
    }

    static HttpCall read() {
        return HttpCall.read(Deadline.in(AMPLE));
    }

    Either<OrderFailure, Answer> patch() {
        return patch(change());
    }

    Either<OrderFailure, Answer> patch(HttpCall call) {
        return http.send(call, api -> api.patch(ID, BODY, call));
    }

    Either<OrderFailure, Answer> get() {
        return get(read());
    }

    Either<OrderFailure, Answer> get(HttpCall call) {
        return http.send(call, api -> api.get(ID, call));
    }

    OrderFailure patchFailure() {
        return patch().getLeft();
    }

    OrderFailure getFailure() {
        return get().getLeft();
    }

    Either<OrderFailure, Answer> send(HttpCall call, Function<VendorApi, Answer> request) {
        return http.send(call, request);
    }

    @Override
    public void close() {
        http.close();
    }
}
