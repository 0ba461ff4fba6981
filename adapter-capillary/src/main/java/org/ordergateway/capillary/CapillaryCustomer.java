package org.ordergateway.capillary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.CustomerRef;
import org.ordergateway.wire.Writing;

/**
 * Whom a transaction belongs to, checked, as a query names it. The value is a person's data.
 *
 * @param identifierName what kind of identifier the value is
 */
record CapillaryCustomer(
        @Nullable String identifierName,
        @Nullable String identifierValue,
        @Nullable String source,
        @Nullable String accountId) {

    /** Nobody; for what needs no customer. */
    static final CapillaryCustomer NOBODY = new CapillaryCustomer(null, null, null, null);

    /**
     * The customer of a reference, or refusals.
     *
     * @param path the neutral path of the reference, for messages
     * @param needed whether there must be one
     * @param known the kinds of identifier that the call's page has, as it spells them
     */
    static CapillaryCustomer of(
            String path,
            @Nullable CustomerRef ref,
            boolean needed,
            List<String> known,
            @Nullable String defaultSource,
            Writing faults) {
        if (ref == null) {
            if (needed) {
                faults.refuse(
                        path,
                        "is missing: Capillary finds a transaction by its customer too, but for the not_interested types");
            }
            return NOBODY;
        }
        checkPresent(path, ref, needed, known, faults);
        String name = ref.scheme() == null ? null : identifierName(path, ref.scheme(), known, faults);
        if ("id".equals(name) && ref.value() != null && !CapillaryIds.isNumber(ref.value())) {
            faults.refuse(path + ".value", "is no id: with scheme 'id' it has digits only");
        }
        String source = ref.source() == null ? defaultSource : source(path, ref.source(), faults);
        if (ref.account() != null && "INSTORE".equals(source)) {
            faults.refuse(path + ".account", "does not go with source INSTORE, which has no accounts");
        }
        return new CapillaryCustomer(name, ref.value(), source, ref.account());
    }

    private static void checkPresent(String path, CustomerRef ref, boolean needed, List<String> known, Writing faults) {
        if (ref.scheme() == null && (needed || ref.value() != null)) {
            faults.refuse(path + ".scheme", "is missing; it is one of " + String.join(", ", known));
        }
        String value = ref.value();
        if (value == null ? needed || ref.scheme() != null : value.isBlank()) {
            faults.refuse(path + ".value", "is missing or blank");
        }
        if (ref.account() != null && ref.account().isBlank()) {
            faults.refuse(path + ".account", "is blank");
        }
    }

    private static @Nullable String identifierName(String path, String scheme, List<String> known, Writing faults) {
        for (String each : known) {
            // Pages spell martjackid now so, now martjackId.
            if (each.equals(scheme) || (scheme.startsWith("martjack") && each.equalsIgnoreCase(scheme))) {
                return each;
            }
        }
        return faults.refuse(path + ".scheme", "is none of " + String.join(", ", known));
    }

    private static @Nullable String source(String path, String given, Writing faults) {
        String known = CapillaryWords.source(given);
        return known == null
                ? faults.refuse(path + ".source", "is none of " + String.join(", ", CapillaryWords.SOURCES))
                : known;
    }

    /** The whole query; empty for nobody. */
    String query() {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("identifierName", identifierName);
        parts.put("identifierValue", encoded(identifierValue));
        parts.put("source", source);
        parts.put("accountId", encoded(accountId));
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parts.forEach((name, value) -> {
            if (value != null) {
                query.add(name + "=" + value);
            }
        });
        return query.toString();
    }

    /** The value as a query holds it. */
    static @Nullable String encoded(@Nullable String value) {
        return value == null
                ? null
                : URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~");
    }

    @Override
    public String toString() {
        return "CapillaryCustomer[" + identifierName + "]";
    }
}
