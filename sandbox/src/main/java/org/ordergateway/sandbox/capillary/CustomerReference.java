package org.ordergateway.sandbox.capillary;

import org.jspecify.annotations.Nullable;

/**
 * A name under which Capillary knows a customer.
 *
 * @param scheme the {@code identifierName}, such as {@code mobile}
 * @param value the {@code identifierValue}
 * @param source where the customer has this name, such as {@code INSTORE}
 * @param account the {@code accountId} where the source has several accounts; null where it has one
 */
public record CustomerReference(
        String scheme,
        String value,
        String source,
        @Nullable String account) {

    /** Whether a request that names these means this customer; a part that is null was not sent. */
    boolean isMeantBy(String sentScheme, String sentValue, @Nullable String sentSource, @Nullable String sentAccount) {
        boolean rightSource = sentSource == null || sentSource.equals(source);
        boolean rightAccount =
                sentAccount == null ? account == null || sentSource == null : sentAccount.equals(account);
        // one page writes martjackId, the other martjackid: both mean the same
        return scheme.equalsIgnoreCase(sentScheme) && value.equals(sentValue) && rightSource && rightAccount;
    }
}
