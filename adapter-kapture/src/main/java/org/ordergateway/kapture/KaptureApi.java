package org.ordergateway.kapture;

import feign.RequestLine;
import java.util.Map;
import org.ordergateway.http.Answer;
import org.ordergateway.http.HttpCall;

/** Kapture's calls. Everything they carry stands in the body. */
interface KaptureApi {

    /** Adds or updates, as {@code order_info.update} says. */
    @RequestLine("POST " + KapturePaths.ADD_UPDATE)
    Answer addOrUpdate(KaptureOrder order, HttpCall call);

    /** The pull, as its page's heading has it. */
    @RequestLine("POST " + KapturePaths.PULL)
    Answer pull(Map<String, Object> query, HttpCall call);

    /** The pull, as its page's samples have it: a GET with a body. */
    @RequestLine("GET " + KapturePaths.PULL)
    Answer pullByGet(Map<String, Object> query, HttpCall call);
}
