/** Orders at Capillary. */
module org.ordergateway.capillary {
    requires org.ordergateway.core;
    requires org.ordergateway.http;
    requires org.ordergateway.wire;
    requires com.fasterxml.jackson.databind;
    requires feign.core;
    requires static org.mapstruct;
    requires static java.compiler;

    exports org.ordergateway.capillary;

    opens org.ordergateway.capillary to
            com.fasterxml.jackson.databind;

    provides org.ordergateway.OrderGatewayProvider with
            org.ordergateway.capillary.CapillaryProvider;
}
