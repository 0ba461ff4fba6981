package org.ordergateway.sandbox.capillary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer as Capillary knows them; the calls here register none, so the two customers are all there are. */
record CapillaryCustomer(long id, String firstName, String lastName, List<CustomerReference> references) {

    /** The customer whose bill the sandbox starts with. */
    static final CapillaryCustomer FIRST = new CapillaryCustomer(
            41_500_071L,
            "Mira",
            "Okafor",
            List.of(
                    new CustomerReference("mobile", "15550104477", "INSTORE", null),
                    new CustomerReference("email", "mira.okafor@example.com", "INSTORE", null),
                    new CustomerReference("externalId", "LOY-4471", "INSTORE", null),
                    new CustomerReference("id", "41500071", "INSTORE", null),
                    new CustomerReference("cardnumber", "7000220011", "INSTORE", null),
                    new CustomerReference("cardExternalId", "CARD-EXT-11", "INSTORE", null),
                    new CustomerReference("wechat", "wx-mira", "WECHAT", "wx-account-2"),
                    new CustomerReference("martjackId", "mj-90017", "MARTJACK", "mj-account-5"),
                    new CustomerReference("fbId", "fb-5512", "FACEBOOK", null)));

    /** Somebody else, who has a bill too. */
    static final CapillaryCustomer OTHER = new CapillaryCustomer(
            41_500_099L, "Jon", "Weiss", List.of(new CustomerReference("mobile", "15550109900", "INSTORE", null)));

    private static final List<CapillaryCustomer> ALL = List.of(FIRST, OTHER);

    static Optional<CapillaryCustomer> withId(String id) {
        return ALL.stream()
                .filter(customer -> String.valueOf(customer.id).equals(id))
                .findFirst();
    }

    static Optional<CapillaryCustomer> named(
            String scheme, String value, @Nullable String source, @Nullable String account) {
        return ALL.stream()
                .filter(customer -> customer.references.stream()
                        .anyMatch(reference -> reference.isMeantBy(scheme, value, source, account)))
                .findFirst();
    }

    /** The customer whom a source knows so, whatever the account. */
    static Optional<CapillaryCustomer> of(String scheme, String value, String source) {
        return ALL.stream()
                .filter(customer -> customer.references.stream()
                        .anyMatch(reference -> reference.isMeantBy(scheme, value, source, reference.account())))
                .findFirst();
    }
}
