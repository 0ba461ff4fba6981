package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.damaged;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.ordergateway.conformance.traffic.Exchange;
import org.ordergateway.conformance.traffic.Tampering;
import org.ordergateway.conformance.traffic.WireAnswer;
import org.ordergateway.conformance.traffic.WireRequest;

/** Redirects that are followed. */
final class RedirectFaults {

    private RedirectFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                following(307, "F-23"),
                following(301, "F-30"),
                following(302, "F-31"),
                following(303, "F-32"),
                following(308, "F-33"));
    }

    private static FaultyAdapter following(int status, String rule) {
        return damaged("a redirect with " + status + " is followed", rule, subject -> new Tampering() {
            @Override
            public WireAnswer answer(WireRequest asked, WireAnswer told) {
                return told.status() == status ? followed(asked, told) : told;
            }
        });
    }

    private static WireAnswer followed(WireRequest asked, WireAnswer told) {
        String location = told.header("Location");
        if (location == null) {
            return told;
        }
        try {
            URI elsewhere = URI.create(location);
            return Exchange.with(
                    elsewhere, new WireRequest(asked.method(), elsewhere.getPath(), asked.headers(), asked.body()));
        } catch (IOException nobody) {
            return told;
        }
    }
}
