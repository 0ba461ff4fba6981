package org.ordergateway.http;

import feign.Param;
import feign.RequestLine;
import feign.Response;
import java.util.Map;

/** A vendor's interface as an adapter declares it. */
interface VendorApi {

    @RequestLine("GET /orders/{id}")
    Response get(@Param("id") PathId id, HttpCall call);

    @RequestLine("GET /orders")
    Response getWithBody(Map<String, Object> body, HttpCall call);

    @RequestLine("GET /find?name={name}")
    Response find(@Param("name") String name, HttpCall call);

    @RequestLine("POST /orders")
    Response post(Map<String, Object> body, HttpCall call);

    @RequestLine("PUT /orders/{id}")
    Response put(@Param("id") PathId id, Map<String, Object> body, HttpCall call);

    @RequestLine("PATCH /orders/{id}")
    Response patch(@Param("id") PathId id, Map<String, Object> body, HttpCall call);

    @RequestLine("DELETE /orders/{id}")
    Response delete(@Param("id") PathId id, HttpCall call);
}
