package org.ordergateway.capillary;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.http.Answer;
import org.ordergateway.http.HttpCall;

/** Capillary's calls. An absent value of a query is left out with its name. */
interface CapillaryApi {

    @RequestLine(
            value = "POST /v2/transactions?identifierName={identifierName}&identifierValue={identifierValue}"
                    + "&source={source}&accountId={accountId}&use_asynch={useAsynch}&use_async={useAsync}"
                    + "&rawSideEffects={rawSideEffects}",
            decodeSlash = false)
    Answer add(
            @Param("identifierName") @Nullable String identifierName,
            @Param("identifierValue") @Nullable String identifierValue,
            @Param("source") @Nullable String source,
            @Param("accountId") @Nullable String accountId,
            @Param("useAsynch") @Nullable String useAsynch,
            @Param("useAsync") @Nullable String useAsync,
            @Param("rawSideEffects") @Nullable String rawSideEffects,
            CapillaryBill bill,
            HttpCall call);

    @RequestLine(
            value = "PUT /v2/transactions?identifierName={identifierName}&identifierValue={identifierValue}"
                    + "&source={source}&accountId={accountId}",
            decodeSlash = false)
    Answer update(
            @Param("identifierName") @Nullable String identifierName,
            @Param("identifierValue") @Nullable String identifierValue,
            @Param("source") @Nullable String source,
            @Param("accountId") @Nullable String accountId,
            CapillaryUpdate change,
            HttpCall call);

    @RequestLine("GET /v2/transactions/{id}?type={type}&tenders=true")
    Answer get(@Param("id") String id, @Param("type") @Nullable String type, HttpCall call);

    @RequestLine("GET /v2/transactions/getByBillNumber/{number}")
    Answer getByNumber(@Param("number") String number, HttpCall call);

    @RequestLine(value = "GET /v2/customers/{id}/transactions", decodeSlash = false)
    Answer list(@Param("id") String id, @QueryMap Map<String, String> parameters, HttpCall call);

    @RequestLine(value = "GET /v2/customers/lookup/transactions", decodeSlash = false)
    Answer lookUp(@QueryMap Map<String, String> parameters, HttpCall call);
}
