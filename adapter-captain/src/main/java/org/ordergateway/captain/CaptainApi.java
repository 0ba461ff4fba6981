package org.ordergateway.captain;

import feign.Param;
import feign.RequestLine;
import org.ordergateway.http.Answer;
import org.ordergateway.http.HttpCall;

/** Captain's calls. Ids are checked before they come here. */
interface CaptainApi {

    @RequestLine("POST /v1/accounts/{account}/orders")
    Answer create(@Param("account") String account, CaptainOrder order, HttpCall call);

    @RequestLine("PATCH /v1/accounts/{account}/orders/{order}")
    Answer update(@Param("account") String account, @Param("order") String order, CaptainOrder change, HttpCall call);

    @RequestLine("PATCH /v1/order-status/{order}")
    Answer changeStatus(@Param("order") String order, CaptainStatusUpdate change, HttpCall call);

    @RequestLine("GET /v1/accounts/{account}/orders/{order}")
    Answer get(@Param("account") String account, @Param("order") String order, HttpCall call);

    @RequestLine("GET /v1/accounts/{account}/orders")
    Answer list(@Param("account") String account, HttpCall call);
}
