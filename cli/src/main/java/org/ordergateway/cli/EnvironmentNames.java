package org.ordergateway.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ordergateway.OrderGatewayProvider;
import org.ordergateway.settings.Setting;

/**
 * Reads dotted names off environment variables, by MicroProfile's rule the other way round: {@code
 * ORDERS_GATEWAYS_WEB_SHOP_BASE_URL} is {@code orders.gateways.web-shop.base-url}. Where that rule loses what was a dash
 * and what a dot, the settings that the vendors know and the gateways that are already named decide; after that an
 * underscore in a gateway's name is read as a dash.
 */
final class EnvironmentNames {

    private static final String GATEWAYS = "ORDERS_GATEWAYS_";

    private final List<String> settings;
    private final List<String> gateways;

    EnvironmentNames(Collection<OrderGatewayProvider> providers, Set<String> gateways) {
        Set<String> known = new TreeSet<>(Set.of("vendor"));
        providers.forEach(
                provider -> provider.settings().stream().map(Setting::name).forEach(known::add));
        this.settings = new ArrayList<>(known);
        this.settings.sort(Comparator.comparingInt(String::length).reversed());
        this.gateways = new ArrayList<>(gateways);
        this.gateways.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** The variables that are settings of a gateway, under their dotted names. */
    Map<String, String> named(Map<String, String> environment) {
        Map<String, String> named = new TreeMap<>();
        environment.forEach((variable, value) -> {
            if (variable.equals("ORDERS_PRIMARY")) {
                named.put("orders.primary", value);
            } else if (variable.startsWith(GATEWAYS) && variable.length() > GATEWAYS.length()) {
                named.put("orders.gateways." + dotted(variable.substring(GATEWAYS.length())), value);
            }
        });
        return named;
    }

    private String dotted(String rest) {
        for (String gateway : gateways) {
            String written = upper(gateway) + "_";
            if (rest.startsWith(written) && rest.length() > written.length()) {
                return gateway + "." + setting(rest.substring(written.length()));
            }
        }
        for (String setting : settings) {
            String written = "_" + upper(setting.replace(".*", "_"));
            int at = setting.endsWith(".*") ? rest.indexOf(written) : rest.length() - written.length();
            if (at > 0 && rest.startsWith(written, at)) {
                return dashes(rest.substring(0, at)) + "." + setting(rest.substring(at + 1));
            }
        }
        int first = rest.indexOf('_');
        return first < 1 ? dashes(rest) : dashes(rest.substring(0, first)) + "." + dashes(rest.substring(first + 1));
    }

    private String setting(String written) {
        for (String setting : settings) {
            String table = setting.endsWith(".*") ? upper(setting.substring(0, setting.length() - 2)) + "_" : "";
            if (!table.isEmpty() && written.startsWith(table)) {
                return setting.substring(0, setting.length() - 1)
                        + written.substring(table.length()).toLowerCase(Locale.ROOT);
            }
            if (upper(setting).equals(written)) {
                return setting;
            }
        }
        return dashes(written);
    }

    private static String dashes(String written) {
        return written.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
