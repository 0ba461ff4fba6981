package org.ordergateway.capillary;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.failure.Doubt;
import org.ordergateway.model.OrderRef;

/**
 * One transaction's part in a call for many.
 *
 * @param key the id, or the number of a new one, by which its result is known again
 * @param body the entry of the request
 * @param asked the reference as it was given
 */
record CapillaryPart(
        String key, Object body, CapillaryCustomer customer, OrderRef asked, List<FieldFate> leftOut, Doubt doubt) {

    /** How the customer of an update's entry may be named. */
    private static final Set<String> IDENTIFIERS =
            Set.of("mobile", "email", "externalId", "id", "cardnumber", "cardExternalId");

    /** How the customer of a new entry may be named. */
    private static final Set<String> IDENTIFIERS_OF_NEW =
            Set.of("mobile", "email", "externalId", "wechat", "martjackId", "fbId", "id");

    /**
     * The entry of an update; absent when the bulk page cannot say it: it has sales only, by their ids, and neither a
     * delivery status, nor an outlier status of a line, nor an account.
     */
    static Option<CapillaryPart> of(CapillaryChange change, OrderRef asked, List<FieldFate> leftOut, Doubt doubt) {
        CapillaryUpdate body = change.body();
        CapillaryCustomer customer = change.customer();
        String scheme = customer.identifierName();
        String value = customer.identifierValue();
        String source = customer.source();
        boolean regular = body.type() == null || body.type().equals(CapillaryWords.REGULAR);
        boolean plain = body.deliveryStatus() == null
                && (body.lineItems() == null
                        || body.lineItems().stream().allMatch(line -> line.outlierStatus() == null));
        if (body.id() == null || scheme == null || value == null || source == null || customer.accountId() != null) {
            return Option.none();
        }
        if (!regular || !plain || !IDENTIFIERS.contains(scheme)) {
            return Option.none();
        }
        return Option.of(new CapillaryPart(
                String.valueOf(body.id()),
                new CapillaryBulkUpdate(
                        scheme, value, source, body.id(), body.extendedFields(), body.customFields(), body.lineItems()),
                customer,
                asked,
                leftOut,
                doubt));
    }

    /**
     * The entry of a new transaction; absent when the bulk page cannot say it: it wants a customer and its source, and has
     * no custom fields of lines.
     */
    static Option<CapillaryPart> of(CapillaryCreation creation, OrderRef asked, List<FieldFate> leftOut, Doubt doubt) {
        CapillaryCustomer customer = creation.customer();
        String scheme = customer.identifierName();
        String value = customer.identifierValue();
        String source = customer.source();
        String number = creation.body().billNumber();
        List<CapillaryBillLine> lines = creation.body().lineItemsV2();
        boolean plain =
                lines == null || lines.stream().noneMatch(line -> line.own().containsKey("customFields"));
        if (!plain || number == null || scheme == null || value == null || source == null) {
            return Option.none();
        }
        return IDENTIFIERS_OF_NEW.contains(scheme)
                ? Option.of(new CapillaryPart(
                        number,
                        new CapillaryBulkBill(scheme, value, source, customer.accountId(), creation.body()),
                        customer,
                        asked,
                        leftOut,
                        doubt))
                : Option.none();
    }

    @Override
    public String toString() {
        return "CapillaryPart[" + asked + "]";
    }
}
