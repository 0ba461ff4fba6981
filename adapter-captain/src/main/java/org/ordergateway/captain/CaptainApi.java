package org.ordergateway.captain;

import feign.Param;
import feign.RequestLine;
import feign.Response;
import org.ordergateway.http.HttpCall;

/** Captain's calls. Ids are checked before they come here. */
interface CaptainApi {

    @RequestLine("POST /v1/accounts/{account}/orders")
    Response create(@Param("account") String account, CaptainOrder order, HttpCall call);

    @RequestLine("PATCH /v1/accounts/{account}/orders/{order}")
    Response update(@Param("account") String account, @Param("order") String order, CaptainOrder change, HttpCall call);

    @RequestLine("PATCH /v1/order-status/{order}")
    Response changeStatus(@Param("order") String order, CaptainStatusUpdate change, HttpCall call);

    @RequestLine("GET /v1/accounts/{account}/orders/{order}")
    Response get(@Param("account") String account, @Param("order") String order, HttpCall call);

    @RequestLine("GET /v1/accounts/{account}/orders")
    Response list(@Param("account") String account, HttpCall call);
}
