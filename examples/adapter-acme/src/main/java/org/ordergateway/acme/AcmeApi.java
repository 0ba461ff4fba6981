package org.ordergateway.acme;

import feign.Param;
import feign.RequestLine;
import org.ordergateway.http.Answer;
import org.ordergateway.http.HttpCall;
import org.ordergateway.http.PathId;

/** Acme's calls. */
interface AcmeApi {

    @RequestLine("POST /v2/tickets")
    Answer create(AcmeTicket ticket, HttpCall call);

    @RequestLine("PATCH /v2/tickets/{ticket}")
    Answer change(@Param("ticket") PathId ticket, AcmeTicket change, HttpCall call);

    @RequestLine("GET /v2/tickets/{ticket}")
    Answer read(@Param("ticket") PathId ticket, HttpCall call);
}
