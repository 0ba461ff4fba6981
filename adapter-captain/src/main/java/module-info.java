/** Orders at Captain. */
module org.ordergateway.captain {
    requires transitive org.ordergateway.core;
    requires transitive org.ordergateway.http;
    requires org.ordergateway.wire;
    requires com.fasterxml.jackson.databind;
    requires feign.core;
    requires static org.mapstruct;
    requires static java.compiler;

    exports org.ordergateway.captain;

    opens org.ordergateway.captain to
            com.fasterxml.jackson.databind,
            feign.core;

    provides org.ordergateway.OrderGatewayProvider with
            org.ordergateway.captain.CaptainProvider;
    provides org.ordergateway.event.OrderEventProvider with
            org.ordergateway.captain.CaptainEventProvider;
}
