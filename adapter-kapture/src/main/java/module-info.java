/** Orders at Kapture. */
module org.ordergateway.kapture {
    requires transitive org.ordergateway.core;
    requires transitive org.ordergateway.http;
    requires org.ordergateway.wire;
    requires com.fasterxml.jackson.databind;
    requires feign.core;
    requires static org.mapstruct;
    requires static java.compiler;

    exports org.ordergateway.kapture;

    opens org.ordergateway.kapture to
            com.fasterxml.jackson.databind,
            feign.core;

    provides org.ordergateway.OrderGatewayProvider with
            org.ordergateway.kapture.KaptureProvider;
}
