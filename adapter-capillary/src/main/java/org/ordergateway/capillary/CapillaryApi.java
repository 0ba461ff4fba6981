package org.ordergateway.capillary;

import feign.Param;
import feign.RequestLine;
import feign.Response;
import org.jspecify.annotations.Nullable;
import org.ordergateway.http.HttpCall;

/** Capillary's calls. Query values come percent-encoded; an absent one is left out with its name. */
interface CapillaryApi {

    @RequestLine(
            value = "PUT /v2/transactions?identifierName={identifierName}&identifierValue={identifierValue}"
                    + "&source={source}&accountId={accountId}",
            decodeSlash = false)
    Response update(
            @Param("identifierName") @Nullable String identifierName,
            @Param("identifierValue") @Nullable String identifierValue,
            @Param("source") @Nullable String source,
            @Param("accountId") @Nullable String accountId,
            CapillaryUpdate change,
            HttpCall call);
}
