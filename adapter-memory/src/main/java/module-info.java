/** Orders in memory. */
module org.ordergateway.memory {
    requires transitive org.ordergateway.core;
    requires com.fasterxml.jackson.databind;

    exports org.ordergateway.memory;

    provides org.ordergateway.OrderGatewayProvider with
            org.ordergateway.memory.MemoryProvider;
}
