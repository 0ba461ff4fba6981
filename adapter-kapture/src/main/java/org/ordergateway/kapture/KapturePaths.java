package org.ordergateway.kapture;

/** Where Kapture's calls are found below its base URL. */
final class KapturePaths {

    static final String ADD_UPDATE = "/ms/customer/order/api/v1/add-update";
    static final String PULL = "/ms/customer-search/order-search/api/v1/pull-internal";

    private KapturePaths() {}
}
