/** The neutral order model, the gateway, its failures, capabilities and plan, discovery and settings. */
module org.ordergateway.core {
    requires transitive io.vavr;
    requires transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler;

    exports org.ordergateway;
    exports org.ordergateway.bulk;
    exports org.ordergateway.capability;
    exports org.ordergateway.event;
    exports org.ordergateway.failure;
    exports org.ordergateway.json;
    exports org.ordergateway.model;
    exports org.ordergateway.queue;
    exports org.ordergateway.settings;

    opens org.ordergateway to
            com.fasterxml.jackson.databind;
    opens org.ordergateway.capability to
            com.fasterxml.jackson.databind;
    opens org.ordergateway.json to
            com.fasterxml.jackson.databind;
    opens org.ordergateway.model to
            com.fasterxml.jackson.databind;

    uses org.ordergateway.OrderGatewayProvider;
    uses org.ordergateway.event.OrderEventProvider;
}
