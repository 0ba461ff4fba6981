package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.OrderGateways;

class EnvironmentNamesTest {

    private static final Set<String> OF_FILES = Set.of("web", "web-shop", "Store.1_a");

    @ParameterizedTest
    @CsvSource({
        "MAIN_VENDOR,                            main.vendor",
        "MAIN_DEVELOPER_KEY,                     main.developer-key",
        "MAIN_DELIVERY_STATUS_SHIPPED,           main.delivery-status.shipped",
        "CORNER_SHOP_BASE_URL,                   corner-shop.base-url",
        "CORNER_SHOP_DELIVERY_STATUS_SHIPPED,    corner-shop.delivery-status.shipped",
        "WEB_SHOP_VENDOR,                        web-shop.vendor",
        "WEB_VENDOR,                             web.vendor",
        "WEB_DELIVERY_STATUS_SHIPPED,            web.delivery-status.shipped",
        "STORE_1_A_BASE_URL,                     Store.1_a.base-url",
        "MAIN_COLOUR,                            main.colour",
        "WEB_SHOP_FAVOURITE_COLOUR,              web-shop.favourite-colour"
    })
    void aVariableNamesASettingOfAGateway(String variable, String name) {
        assertThat(names().named(Map.of("ORDERS_GATEWAYS_" + variable, "x")))
                .containsExactlyEntriesOf(Map.of("orders.gateways." + name, "x"));
    }

    @Test
    void thePrimaryGatewayCanBeNamed() {
        assertThat(names().named(
                                Map.of("ORDERS_PRIMARY", "web", "ORDERS_JAVA_OPTS", "-Xmx1g", "ORDERS_GATEWAYS_", "x")))
                .containsExactlyEntriesOf(Map.of("orders.primary", "web"));
    }

    private static EnvironmentNames names() {
        return new EnvironmentNames(OrderGateways.providers(null).values(), OF_FILES);
    }
}
