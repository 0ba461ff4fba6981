package org.ordergateway.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups a flat configuration by name. Each entry point reads its own heading, leaves the others' alone, and lists what
 * belongs to none.
 */
final class Headings {

    private static final String PREFIX = "orders.";
    private static final String PRIMARY = "orders.primary";
    private static final List<String> ALL = List.of("orders.gateways.", "orders.events.");

    private Headings() {}

    /** What stands under this heading, by name and then by setting. */
    static <T> Map<String, Map<String, T>> group(String heading, Map<String, T> flat, List<String> faults) {
        Map<String, Map<String, T>> grouped = new LinkedHashMap<>();
        new TreeMap<>(flat).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || name.equals(PRIMARY)) {
                return;
            }
            String found = ALL.stream().filter(name::startsWith).findFirst().orElse(PREFIX);
            String rest = name.substring(found.length());
            int dot = rest.indexOf('.');
            if (found.equals(PREFIX) || (found.equals(heading) && (dot < 1 || dot == rest.length() - 1))) {
                faults.add("unknown setting '" + printable(name)
                        + "'; known are orders.primary, orders.gateways.<name>.<setting> and"
                        + " orders.events.<name>.<setting>");
            } else if (found.equals(heading)) {
                grouped.computeIfAbsent(rest.substring(0, dot), any -> new LinkedHashMap<>())
                        .put(rest.substring(dot + 1), value);
            }
        });
        return grouped;
    }

    static String printable(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
