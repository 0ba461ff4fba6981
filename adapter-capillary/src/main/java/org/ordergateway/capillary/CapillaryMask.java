package org.ordergateway.capillary;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Conflict;
import org.ordergateway.failure.OrderFailure.Forbidden;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.NotFound;
import org.ordergateway.failure.OrderFailure.Rejected;
import org.ordergateway.failure.OrderFailure.Throttled;
import org.ordergateway.failure.OrderFailure.Unauthenticated;
import org.ordergateway.failure.OrderFailure.Unavailable;

/**
 * Takes a customer's identifier out of the vendor's words: it may be anything, such as a name, that no pattern finds.
 */
final class CapillaryMask {

    private static final int SHORTEST = 3;

    /** Longer than what is left of any text that was cut. */
    private static final int LONGEST = 300;

    private final List<CapillaryCustomer> customers;

    /** @param customer whose identifier and account stand in the request's query */
    CapillaryMask(CapillaryCustomer customer) {
        this(List.of(customer));
    }

    /** @param customers whose identifiers and accounts stand in a request for many */
    CapillaryMask(List<CapillaryCustomer> customers) {
        this.customers = customers;
    }

    /** A mask of what a call in the vendor's own words has in its query. */
    static CapillaryMask ofPath(String path) {
        return new CapillaryMask(
                new CapillaryCustomer(null, parameter(path, "identifierValue"), null, parameter(path, "accountId")));
    }

    private static @Nullable String parameter(String path, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&#]*)").matcher(path);
        try {
            return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : null;
        } catch (IllegalArgumentException e) {
            return found.group(1); // not percent-encoded as it should be
        }
    }

    /** The value as a word of its own, and what is left of it where a text was cut or masked in part. */
    private static Pattern pattern(String value) {
        List<String> forms = new ArrayList<>();
        forms.add("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])");
        for (int length = Math.min(value.length() - 1, LONGEST); length >= SHORTEST; length--) {
            forms.add("(?<![\\p{L}\\p{N}])" + Pattern.quote(value.substring(0, length)) + "(?=\u2026|\\*\\*\\*)");
            forms.add(
                    "(?<=\\*\\*\\*)" + Pattern.quote(value.substring(value.length() - length)) + "(?![\\p{L}\\p{N}])");
        }
        return Pattern.compile("(?iu)" + String.join("|", forms));
    }

    /** The text without the identifier. */
    String mask(String text) {
        return customers.stream()
                .flatMap(customer -> Stream.of(customer.identifierValue(), customer.accountId()))
                .filter(value -> value != null && value.length() >= SHORTEST)
                .flatMap(value -> Stream.of(value, CapillaryCustomer.encoded(value)))
                .distinct()
                .reduce(text, (masked, value) -> pattern(value).matcher(masked).replaceAll("***"));
    }

    /** The failure without the identifier. */
    OrderFailure mask(OrderFailure failure) {
        FailureDetail detail = failure.detail().withMessage(mask(failure.message()));
        return switch (failure.kind()) {
            case NOT_FOUND -> new NotFound(detail);
            case CONFLICT -> new Conflict(detail);
            case UNAUTHENTICATED -> new Unauthenticated(detail);
            case FORBIDDEN -> new Forbidden(detail);
            case THROTTLED -> new Throttled(((Throttled) failure).retryAfter(), detail);
            case REJECTED -> new Rejected(((Rejected) failure).violations(), detail);
            case UNAVAILABLE -> new Unavailable(failure.effect(), ((Unavailable) failure).retryAfter(), detail);
            case IN_DOUBT -> new InDoubt(((InDoubt) failure).doubt(), detail);
            // These are said by this side, which repeats no value.
            case INVALID, UNSUPPORTED, PARTLY_APPLIED -> failure;
        };
    }
}
