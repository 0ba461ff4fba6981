package org.ordergateway.capillary;

import feign.RequestLine;
import org.ordergateway.http.Answer;
import org.ordergateway.http.HttpCall;

/** Capillary's call for a token; it carries no credentials but those of its body. */
interface CapillaryTokenApi {

    @RequestLine("POST /v3/oauth/token/generate")
    Answer generate(CapillaryTokenRequest request, HttpCall call);
}
