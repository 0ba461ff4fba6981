package org.ordergateway.capillary;

import static org.ordergateway.capability.Access.CREATE;
import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.testkit.harness.Encodings.comparing;
import static org.ordergateway.testkit.harness.Encodings.count;
import static org.ordergateway.testkit.harness.Encodings.entries;
import static org.ordergateway.testkit.harness.Encodings.isoTime;
import static org.ordergateway.testkit.harness.Encodings.number;
import static org.ordergateway.testkit.harness.Encodings.of;
import static org.ordergateway.testkit.harness.Encodings.same;
import static org.ordergateway.testkit.harness.Encodings.words;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.testkit.harness.Encoding;
import org.ordergateway.testkit.harness.FieldPlaces;
import org.ordergateway.testkit.harness.Json;

/** Where each neutral field stands in a transaction at Capillary, as its pages name the fields. */
final class CapillaryPlaces {

    private static final Set<Access> CREATE_ONLY = EnumSet.of(CREATE);
    private static final Set<Access> READ_ONLY = EnumSet.of(READ);

    /** An id, which is a number at the vendor. */
    private static final Encoding ID = of(id -> JsonNodeFactory.instance.numberNode(Long.parseLong(id.asText())));

    /** Sent as an object, held as a list of objects with one name each. */
    private static final Encoding ATTRIBUTES = comparing(
            same(),
            (neutral, held) -> neutral.properties().stream()
                    .allMatch(each ->
                            held.valueStream().anyMatch(one -> Json.same(each.getValue(), one.path(each.getKey())))));

    private CapillaryPlaces() {}

    static FieldPlaces table() {
        FieldPlaces table = FieldPlaces.table().restless("/autoUpdateTime");
        order(table);
        payment(table);
        lines(table);
        extensions(table);
        return table;
    }

    private static void order(FieldPlaces table) {
        table.at("extendedFields", "/extendedFields", entries())
                .at("customFields", "/customFields", entries())
                .at(
                        "delivery.status",
                        "/deliveryStatus",
                        words(Map.of(
                                "placed", "PLACED",
                                "processed", "PROCESSED",
                                "shipped", "SHIPPED",
                                "delivered", "DELIVERED",
                                "returned", "RETURNED")))
                .at("note", "/billDetails/note", same())
                .at("placedAt", "/billDetails/billingTime", isoTime())
                .at("outlierStatus", "/outlierStatus", same())
                .at("customer.id", "/customerId", ID)
                .at(CREATE_ONLY, "returning.kind", "/written/returnType", same())
                .at(CREATE_ONLY, "returning.orderId", "/written/id", ID)
                .at(CREATE_ONLY, "returning.purchasedAt", "/written/purchaseTime", isoTime());
    }

    private static void payment(FieldPlaces table) {
        table.at("payment.grandTotal", "/billDetails/amount", number())
                .at("payment.gross", "/billDetails/grossAmount", number())
                .at("payment.discount", "/billDetails/discount", number())
                .at("payment.tenders", "/paymentModes", count())
                .at(READ_ONLY, "payment.tenders[].id", "/paymentModes/{i}/id", ID)
                .at("payment.tenders[].method", "/paymentModes/{i}/mode", same())
                .at("payment.tenders[].amount", "/paymentModes/{i}/amount", number())
                .at("payment.tenders[].note", "/paymentModes/{i}/notes", same())
                .at(CREATE_ONLY, "payment.tenders[].attributes", "/paymentModes/{i}/attributes", ATTRIBUTES);
    }

    private static void lines(FieldPlaces table) {
        String details = "/lineItems/{i}/details/";
        table.at("lines", "/lineItems", count())
                .at("lines[].id", "/lineItems/{i}/id", ID)
                .at("lines[].sku", details + "itemCode", same())
                .at("lines[].name", details + "description", same())
                .at("lines[].quantity", details + "qty", number())
                .at("lines[].unitPrice", details + "rate", number())
                .at("lines[].gross", details + "value", number())
                .at("lines[].discount", details + "discount", number())
                .at("lines[].total", details + "amount", number())
                .at("lines[].outlierStatus", "/lineItems/{i}/outlierStatus", same())
                .at("lines[].extendedFields", details + "extendedFields", entries())
                .at(CREATE_ONLY, "lines[].returning.kind", "/written/lineItemsV2/{i}/returnType", same())
                .at(CREATE_ONLY, "lines[].returning.purchasedAt", "/written/lineItemsV2/{i}/purchaseTime", isoTime());
    }

    private static void extensions(FieldPlaces table) {
        for (String name : List.of(
                "notInterestedReason",
                "currencyCode",
                "addWithLocalCurrency",
                "userGroup2Id",
                "userGroup2PrimaryUserId",
                "userGroup2ExternalId",
                "promotionEvaluationId",
                "appliedPromotionIdentifiers",
                "loyaltyPromotionIdentifiers",
                "attribution",
                "redemptions")) {
            table.at(CREATE_ONLY, "extensions.capillary." + name, "/written/" + name, same());
        }
        for (String name : List.of(
                "imgUrl",
                "serial",
                "returnable",
                "returnableDays",
                "type",
                "attributes",
                "customFields",
                "comboDetails",
                "addOnDetails",
                "splitDetails",
                "appliedPromotionIdentifiers")) {
            table.at(CREATE_ONLY, "lines[].extensions.capillary." + name, "/written/lineItemsV2/{i}/" + name, same());
        }
        for (String name : List.of("serial", "returnable", "returnableDays", "attributes")) {
            table.at(READ_ONLY, "lines[].extensions.capillary." + name, "/lineItems/{i}/details/" + name, same());
        }
    }
}
