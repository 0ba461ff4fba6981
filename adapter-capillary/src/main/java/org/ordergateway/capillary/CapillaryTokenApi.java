package org.ordergateway.capillary;

import feign.RequestLine;
import feign.Response;
import org.ordergateway.http.HttpCall;

/** Capillary's call for a token; it carries no credentials but those of its body. */
interface CapillaryTokenApi {

    @RequestLine("POST /v3/oauth/token/generate")
    Response generate(CapillaryTokenRequest request, HttpCall call);
}
