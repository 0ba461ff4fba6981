package org.ordergateway.http;

/** The HTTP methods that vendors' order interfaces use. */
public enum HttpVerb {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
