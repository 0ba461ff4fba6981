package org.ordergateway.http;

import feign.Param;
import feign.RequestLine;
import java.util.Map;

/** A vendor's interface as an adapter declares it. */
interface VendorApi {

    @RequestLine("GET /orders/{id}")
    Answer get(@Param("id") PathId id, HttpCall call);

    @RequestLine("GET /orders")
    Answer getWithBody(Map<String, Object> body, HttpCall call);

    @RequestLine("GET /find?name={name}")
    Answer find(@Param("name") String name, HttpCall call);

    @RequestLine("POST /orders")
    Answer post(Map<String, Object> body, HttpCall call);

    @RequestLine("PUT /orders/{id}")
    Answer put(@Param("id") PathId id, Map<String, Object> body, HttpCall call);

    @RequestLine("PATCH /orders/{id}")
    Answer patch(@Param("id") PathId id, Map<String, Object> body, HttpCall call);

    @RequestLine("DELETE /orders/{id}")
    Answer delete(@Param("id") PathId id, HttpCall call);
}
