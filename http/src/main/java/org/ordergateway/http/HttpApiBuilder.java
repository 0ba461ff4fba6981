package org.ordergateway.http;

import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.jspecify.annotations.Nullable;
import org.ordergateway.queue.OrderQueue;
import org.ordergateway.settings.Secret;

/** Opens an {@link HttpApi}. Not thread-safe. */
public final class HttpApiBuilder<A> {

    private final String vendor;
    private final Class<A> api;
    private final HttpSettings settings;
    private final List<Supplier<Secret>> secrets = new ArrayList<>();
    private RequestHeaders headers = RequestHeaders.NONE;
    private AnswerTable answers = AnswerTable.ofHttp();
    private VendorErrors vendorErrors = answer -> VendorError.NONE;
    private @Nullable String requestIdHeader;
    private @Nullable SSLContext tls;

    HttpApiBuilder(String vendor, Class<A> api, HttpSettings settings) {
        this.vendor = vendor;
        this.api = api;
        this.settings = settings;
    }

    /** The headers of every request, credentials above all. */
    public HttpApiBuilder<A> headers(RequestHeaders given) {
        headers = given;
        return this;
    }

    /** A secret that must not be seen in any text, should the vendor repeat it. */
    public HttpApiBuilder<A> secret(Supplier<Secret> secret) {
        secrets.add(secret);
        return this;
    }

    /** What the vendor's answers mean; without it, what HTTP says. */
    public HttpApiBuilder<A> answers(AnswerTable table) {
        answers = table;
        return this;
    }

    /** How the bodies of failed calls are read; without it, they are not. */
    public HttpApiBuilder<A> vendorErrors(VendorErrors reader) {
        vendorErrors = reader;
        return this;
    }

    /** The response header with the vendor's id of the request. */
    public HttpApiBuilder<A> requestIdHeader(String name) {
        requestIdHeader = name;
        return this;
    }

    /** Trust for tests; everybody else trusts what the JVM trusts. */
    HttpApiBuilder<A> tls(SSLContext context) {
        tls = context;
        return this;
    }

    /**
     * The interface, ready for calls; it holds a thread and connections until it is closed.
     *
     * @throws IllegalArgumentException when a method of the interface takes no {@link HttpCall} or does not return an
     *     {@link Answer}, or cannot be sent safely
     */
    public HttpApi<A> open() {
        var endpoints = Endpoints.of(api);
        StartUp.await();
        var failures = new Failures(vendor, answers, new Redactor(secrets), requestIdHeader);
        var transport = new Transport(
                settings, headers, failures, new DefaultClientTlsStrategy(tls == null ? jvmDefault() : tls));
        CallPolicies policies = settings.policies();
        return new HttpApi<>(
                Endpoints.open(api, endpoints, transport),
                transport,
                failures,
                vendorErrors,
                settings,
                policies.isOff() ? null : new PolicedCalls(vendor, policies),
                new OrderQueue(vendor));
    }

    private static SSLContext jvmDefault() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }
}
