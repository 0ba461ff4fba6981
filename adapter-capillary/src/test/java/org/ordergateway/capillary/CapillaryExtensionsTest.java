package org.ordergateway.capillary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.NewOrder;
import org.ordergateway.sandbox.RecordedRequest;

/** Capillary's own fields of a new transaction. */
class CapillaryExtensionsTest extends CapillaryCreateFixture {

    @Test
    void everyExtensionOfATransactionStandsBesideItsFields() {
        Map<String, FieldValue> own = new LinkedHashMap<>();
        own.put("currencyCode", FieldValue.of("EUR"));
        own.put("addWithLocalCurrency", FieldValue.of(true));
        own.put("userGroup2Id", FieldValue.of(7));
        own.put("userGroup2PrimaryUserId", FieldValue.of(8));
        own.put("userGroup2ExternalId", FieldValue.of("g"));
        own.put("promotionEvaluationId", FieldValue.of("65aa00000000000000000001"));
        own.put("appliedPromotionIdentifiers", FieldValue.of(List.of(FieldValue.of("e30="))));
        own.put("loyaltyPromotionIdentifiers", FieldValue.of(List.of(FieldValue.of("p"))));
        own.put(
                "attribution",
                FieldValue.of(Map.of(
                        "createdBy",
                        FieldValue.of(Map.of("code", FieldValue.of("t"), "type", FieldValue.of("TILL"))))));
        own.put("redemptions", FieldValue.of(Map.of("pointsRedemptions", FieldValue.of(List.of(FieldValue.of(1))))));
        RecordedRequest request = created(new NewOrder(ref("web-4", null), own(own)));

        assertThat(request.body())
                .contains(
                        "\"currencyCode\":\"EUR\",\"addWithLocalCurrency\":true,\"userGroup2Id\":7,"
                                + "\"userGroup2PrimaryUserId\":8,\"userGroup2ExternalId\":\"g\","
                                + "\"promotionEvaluationId\":\"65aa00000000000000000001\","
                                + "\"appliedPromotionIdentifiers\":[\"e30=\"],\"loyaltyPromotionIdentifiers\":[\"p\"]",
                        "\"redemptions\":{\"pointsRedemptions\":[1]}",
                        "\"code\":\"t\"")
                .doesNotContain("\"own\"");
    }

    @Test
    void everyExtensionOfALineStandsBesideItsFields() {
        Map<String, FieldValue> own = new LinkedHashMap<>();
        own.put("imgUrl", FieldValue.of("https://x.example/i.png"));
        own.put("serial", FieldValue.of("1"));
        own.put("returnable", FieldValue.of(true));
        own.put("returnableDays", FieldValue.of(14));
        own.put("type", FieldValue.of("REGULAR"));
        own.put("attributes", FieldValue.of(Map.of("colour", FieldValue.of("teal"))));
        own.put("customFields", FieldValue.of(Map.of("a", FieldValue.of("b"))));
        own.put(
                "comboDetails",
                FieldValue.of(List.of(FieldValue.of(Map.of("comboType", FieldValue.of("COMBO_ITEM"))))));
        own.put("addOnDetails", FieldValue.of(List.of()));
        own.put("splitDetails", FieldValue.of(List.of()));
        own.put("appliedPromotionIdentifiers", FieldValue.of(List.of(FieldValue.of("e30="))));
        RecordedRequest request = created(new NewOrder(ref("web-5", null), ownOfLine(own)));

        assertThat(request.body())
                .contains("{\"itemCode\":\"S\",\"imgUrl\":\"https://x.example/i.png\",\"serial\":\"1\","
                        + "\"returnable\":true,\"returnableDays\":14,\"type\":\"REGULAR\","
                        + "\"attributes\":{\"colour\":\"teal\"},\"customFields\":{\"a\":\"b\"},"
                        + "\"comboDetails\":[{\"comboType\":\"COMBO_ITEM\"}],\"addOnDetails\":[],\"splitDetails\":[],"
                        + "\"appliedPromotionIdentifiers\":[\"e30=\"]}");
    }

    @Test
    void anExtensionThatNoPageHasIsRefused() {
        assertThat(refusedNew(new NewOrder(ref("n", null), own(Map.of("billAmount", FieldValue.of(1))))))
                .contains("extensions.capillary: holds a name that Capillary's add page does not have");
        assertThat(refusedNew(new NewOrder(ref("n", null), own(Map.of("userGroup2Id", FieldValue.of("x"))))))
                .contains("extensions.capillary.userGroup2Id: is not a whole number");
        assertThat(refusedNew(new NewOrder(
                        ref("n", null), own(Map.of("redemptions", FieldValue.of(Map.of("x", FieldValue.of(1))))))))
                .contains("extensions.capillary.redemptions: holds a name that the page does not have");
        assertThat(refusedNew(new NewOrder(ref("n", null), ownOfLine(Map.of("type", FieldValue.of("SALE"))))))
                .contains("lines[].extensions.capillary.type: is none of REGULAR");
        assertThat(refusedNew(new NewOrder(
                        ref("n", null),
                        ownOfLine(Map.of(
                                "comboDetails",
                                FieldValue.of(List.of(FieldValue.of(Map.of("rate", FieldValue.of("1"))))))))))
                .contains("lines[].extensions.capillary.comboDetails: holds an entry that holds rate");
    }

    @ParameterizedTest
    @MethodSource("emptyBlocks")
    void whatIsEmptyOrNullInABlockIsRefused(Map<String, FieldValue> own) {
        String name = own.keySet().iterator().next();

        assertThat(refusedNew(new NewOrder(
                        ref("n", null),
                        name.equals("redemptions") || name.equals("attribution") ? own(own) : ownOfLine(own))))
                .contains("capillary." + name + ": ", "nothing as a value or an empty block");
    }

    static Stream<Map<String, FieldValue>> emptyBlocks() {
        FieldValue nothing =
                FieldValue.of(Collections.<String, FieldValue>singletonMap("a", FieldValue.Nothing.NOTHING));
        FieldValue empty = FieldValue.of(Map.of());
        return Stream.of(
                Map.of("attributes", empty),
                Map.of("attributes", nothing),
                Map.of("attributes", FieldValue.of(Map.of("deep", nothing))),
                Map.of("attributes", FieldValue.of(Map.of("deep", FieldValue.of(List.of(empty))))),
                Map.of("customFields", empty),
                Map.of("customFields", nothing),
                Map.of("comboDetails", FieldValue.of(List.of(empty))),
                Map.of("redemptions", empty),
                Map.of("attribution", empty),
                Map.of("attribution", FieldValue.of(Map.of("createdBy", empty))));
    }

    @Test
    void customFieldsOfALineArePlainValues() {
        FieldValue nested = FieldValue.of(Map.of("a", FieldValue.of(List.of(FieldValue.of("b")))));

        assertThat(refusedNew(new NewOrder(ref("n", null), ownOfLine(Map.of("customFields", nested)))))
                .contains("lines[].extensions.capillary.customFields: holds a value that is neither text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-02-01T10:00:00Z", "2031-02-01T10:00:00+05:30", "2031-02-01T10:00:00.120-03:00"})
    void theDateOfAnAttributionIsATime(String time) {
        FieldValue attribution = FieldValue.of(Map.of("createDate", FieldValue.of(time)));

        assertThat(created(new NewOrder(ref("web-a", null), own(Map.of("attribution", attribution))))
                        .body())
                .contains("\"attribution\":{\"createDate\":\"" + time + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2031-02-01",
                "2031-02-01T10:00:00",
                "2031-02-30T10:00:00Z",
                "2031-02-01T10:00Z",
                "2031-02-01T10:00:00.1Z"
            })
    void anyOtherDateOfAnAttributionIsRefused(String time) {
        FieldValue attribution = FieldValue.of(Map.of("createDate", FieldValue.of(time)));

        assertThat(refusedNew(new NewOrder(ref("n", null), own(Map.of("attribution", attribution)))))
                .contains("extensions.capillary.attribution: holds createDate, which is not a time");
    }
}
