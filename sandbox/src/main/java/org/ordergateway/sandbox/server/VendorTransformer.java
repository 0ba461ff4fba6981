package org.ordergateway.sandbox.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;

/** Turns WireMock's one catch-all stub into the sandbox: every request goes through the {@link Exchange}. */
final class VendorTransformer implements ResponseDefinitionTransformerV2 {

    private final Exchange exchange;

    VendorTransformer(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public String getName() {
        return "vendor";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Outcome outcome = exchange.serve(recorded(event.getRequest()));
        Fault fault = outcome.fault();
        if (fault == null) {
            return written(outcome.answer()).build();
        }
        ResponseDefinitionBuilder response = switch (fault.kind()) {
            case ANSWER ->
                written(new Answer(
                        fault.status(), fault.headers(), fault.body() == null ? "" : fault.body(), List.of()));
            case RESET -> broken(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case CLOSE -> broken(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
            case SLOW -> written(outcome.answer());
        };
        int wait = Math.toIntExact(fault.delay().toMillis());
        return (wait > 0 ? response.withFixedDelay(wait) : response).build();
    }

    private static ResponseDefinitionBuilder broken(com.github.tomakehurst.wiremock.http.Fault how) {
        return ResponseDefinitionBuilder.responseDefinition().withFault(how);
    }

    private static ResponseDefinitionBuilder written(Answer answer) {
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        answer.headers().forEach(response::withHeader);
        return response.withBody(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static RecordedRequest recorded(LoggedRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key().toLowerCase(Locale.ROOT), List.copyOf(header.values()));
        }
        String body = new String(request.getBody(), StandardCharsets.UTF_8);
        return new RecordedRequest(request.getMethod().getName(), request.getUrl(), headers, body);
    }
}
