/** Orders at Acme. */
module org.ordergateway.acme {
    requires transitive org.ordergateway.core;
    requires transitive org.ordergateway.http;
    requires org.ordergateway.wire;
    requires com.fasterxml.jackson.databind;
    requires feign.core;

    exports org.ordergateway.acme;

    opens org.ordergateway.acme to
            com.fasterxml.jackson.databind,
            feign.core;

    provides org.ordergateway.OrderGatewayProvider with
            org.ordergateway.acme.AcmeProvider;
}
