package org.ordergateway.conformance;

import org.junit.jupiter.api.Test;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.OrderGateways;
import org.ordergateway.settings.Setting;
import org.ordergateway.testkit.GeneratedPage;

class SettingsPageTest {

    @Test
    void thePageNamesEverySettingOfEveryVendor() {
        var page = new StringBuilder("# Settings\n\nWritten from the adapters' own descriptions; `mvn verify"
                + " -Dpages=write` writes it anew. Each name stands below `orders.gateways.<name>.`;"
                + " `orders.primary` names the gateway that is used when none is asked for.\n");
        OrderGateways.providers(null).values().forEach(provider -> describe(provider, page));
        GeneratedPage.holds("settings.md", page.toString());
    }

    private static void describe(OrderGatewayProvider provider, StringBuilder page) {
        page.append("\n## ")
                .append(provider.vendor())
                .append("\n| setting | allowed | default | what it is |\n|---|---|---|---|\n");
        for (Setting<?> setting : provider.settings()) {
            page.append("| `")
                    .append(setting.name())
                    .append("` | ")
                    .append(setting.secret() ? "text (a credential)" : setting.allowed())
                    .append(" | ")
                    .append(
                            setting.required()
                                    ? "must be given"
                                    : setting.fallback() == null ? "none" : "`" + setting.fallback() + "`")
                    .append(" | ")
                    .append(setting.description())
                    .append(" |\n");
        }
    }
}
