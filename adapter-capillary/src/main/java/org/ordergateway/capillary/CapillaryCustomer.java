package org.ordergateway.capillary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

    private static final String PATH = "ref.customer";

    /** The customer of a reference, or refusals. */
    static CapillaryCustomer of(
            @Nullable CustomerRef ref, boolean needed, @Nullable String defaultSource, Writing faults) {
        if (ref == null) {
            if (needed) {
                faults.refuse(
                        PATH,
                        "is missing: Capillary finds a transaction by its customer too, but for the not_interested types");
            }
            return NOBODY;
        }
        checkPair(ref, needed, faults);
        String name = ref.scheme() == null ? null : identifierName(ref.scheme(), faults);
        if ("id".equals(name) && ref.value() != null && !CapillaryIds.isNumber(ref.value())) {
            faults.refuse(PATH + ".value", "is no id: with scheme 'id' it has digits only");
        }
        String source = ref.source() == null ? defaultSource : source(ref.source(), faults);
        if (ref.account() != null && "INSTORE".equals(source)) {
            faults.refuse(PATH + ".account", "does not go with source INSTORE, which has no accounts");
        }
        return new CapillaryCustomer(name, ref.value(), source, ref.account());
    }

    private static void checkPair(CustomerRef ref, boolean needed, Writing faults) {
        if (ref.scheme() == null && (needed || ref.value() != null)) {
            faults.refuse(
                    PATH + ".scheme", "is missing; it is one of " + String.join(", ", CapillaryWords.IDENTIFIERS));
        }
        String value = ref.value();
        if (value == null ? needed || ref.scheme() != null : value.isBlank()) {
            faults.refuse(PATH + ".value", "is missing or blank");
        }
        if (ref.account() != null && ref.account().isBlank()) {
            faults.refuse(PATH + ".account", "is blank");
        }
    }

    private static @Nullable String identifierName(String scheme, Writing faults) {
        for (String known : CapillaryWords.IDENTIFIERS) {
            // Pages spell martjackid now so, now martjackId.
            if (known.equals(scheme) || (known.equals("martjackid") && known.equalsIgnoreCase(scheme))) {
                return known;
            }
        }
        return faults.refuse(PATH + ".scheme", "is none of " + String.join(", ", CapillaryWords.IDENTIFIERS));
    }

    private static @Nullable String source(String given, Writing faults) {
        String known = CapillaryWords.source(given);
        return known == null
                ? faults.refuse(PATH + ".source", "is none of " + String.join(", ", CapillaryWords.SOURCES))
                : known;
    }

    /** The value as a query holds it. */
    @Nullable String encodedValue() {
        return encoded(identifierValue);
    }

    /** The account as a query holds it. */
    @Nullable String encodedAccount() {
        return encoded(accountId);
    }

    /** The whole query; empty for nobody. */
    String query() {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("identifierName", identifierName);
        parts.put("identifierValue", encodedValue());
        parts.put("source", source);
        parts.put("accountId", encodedAccount());
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parts.forEach((name, value) -> {
            if (value != null) {
                query.add(name + "=" + value);
            }
        });
        return query.toString();
    }

    /** Encoded here and in full, since Feign leaves alone what looks encoded already. */
    static @Nullable String encoded(@Nullable String value) {
        return value == null
                ? null
                : URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }

    @Override
    public String toString() {
        return "CapillaryCustomer[" + identifierName + "]";
    }
}
