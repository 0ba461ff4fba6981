package org.ordergateway.sandbox.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.List;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.Violation;

/**
 * One vendor's rules on a loopback port: hands it each request, logs what came and what it breached, and lets the
 * injected faults strike.
 *
 * <p>Safe to use from any thread. Writes nothing to the console and leaves no thread behind once closed.
 */
public final class SandboxServer implements AutoCloseable {

    /** How many requests and violations are kept unless told otherwise. */
    public static final int KEPT = 10_000;

    /** Enough for 256 callers that each wait for a slow answer; a thread is only made when it is needed. */
    private static final int MOST_THREADS = 300;

    private final WireMockServer wireMock;
    private final URI baseUrl;
    private final BoundedLog<RecordedRequest> requests;
    private final BoundedLog<Violation> violations;
    private final FaultQueue faults = new FaultQueue();

    private SandboxServer(int port, int kept, VendorRules rules) {
        requests = new BoundedLog<>(kept);
        violations = new BoundedLog<>(kept);
        wireMock = new WireMockServer(configuration(port)
                .extensions(new VendorTransformer(new Exchange(rules, requests, violations, faults))));
        wireMock.start();
        wireMock.stubFor(any(anyUrl()).willReturn(aResponse()));
        baseUrl = URI.create("http://127.0.0.1:" + wireMock.port());
    }

    /** Listens on this port, or on any free one when it is 0, and keeps the last {@value #KEPT} requests. */
    public static SandboxServer start(int port, VendorRules rules) {
        return start(port, KEPT, rules);
    }

    /** Listens on this port, or on any free one when it is 0, and keeps this many of the last requests. */
    public static SandboxServer start(int port, int kept, VendorRules rules) {
        return new SandboxServer(port, kept, rules);
    }

    private static WireMockConfiguration configuration(int port) {
        WireMockConfiguration base = WireMockConfiguration.wireMockConfig();
        return (port == 0 ? base.dynamicPort() : base.port(port))
                .bindAddress("127.0.0.1")
                .usingFilesUnderClasspath("org/ordergateway/sandbox/no-files")
                .http2PlainDisabled(true)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .disableOptimizeXmlFactoriesLoading(true)
                .containerThreads(MOST_THREADS)
                .jettyAcceptQueueSize(1_024)
                .jettyStopTimeout(200L)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .extensionScanningEnabled(false)
                .templatingEnabled(false)
                .gzipDisabled(true)
                .notifier(new SilentNotifier());
    }

    /** Where it listens (or listened, once closed), without a trailing slash. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The newest requests, oldest first. */
    public List<RecordedRequest> requests() {
        return requests.all();
    }

    /** The newest breaches of the vendor's page, oldest first. */
    public List<Violation> violations() {
        return violations.all();
    }

    /** Lets the fault strike the next requests, after the faults that wait already. */
    public void inject(Fault fault) {
        faults.add(fault);
    }

    /** Forgets requests, violations and waiting faults. */
    public void forget() {
        faults.forget();
        requests.forget();
        violations.forget();
    }

    @Override
    public void close() {
        wireMock.stop();
    }
}
