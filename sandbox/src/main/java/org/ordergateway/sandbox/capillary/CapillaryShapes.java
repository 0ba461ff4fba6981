package org.ordergateway.sandbox.capillary;

import static org.ordergateway.sandbox.shape.ObjectShape.object;
import static org.ordergateway.sandbox.shape.Shapes.anyObject;
import static org.ordergateway.sandbox.shape.Shapes.bool;
import static org.ordergateway.sandbox.shape.Shapes.decimal;
import static org.ordergateway.sandbox.shape.Shapes.either;
import static org.ordergateway.sandbox.shape.Shapes.integer;
import static org.ordergateway.sandbox.shape.Shapes.listOf;
import static org.ordergateway.sandbox.shape.Shapes.mapOf;
import static org.ordergateway.sandbox.shape.Shapes.oneOf;
import static org.ordergateway.sandbox.shape.Shapes.text;
import static org.ordergateway.sandbox.shape.Shapes.timestampToTheMillisecond;

import java.util.List;
import org.ordergateway.sandbox.shape.ObjectShape;
import org.ordergateway.sandbox.shape.Shape;

/** The bodies that Capillary's pages allow, field by field. */
final class CapillaryShapes {

    static final String[] IDENTIFIERS = {
        "mobile",
        "email",
        "externalId",
        "id",
        "wechat",
        "martjackId",
        "martjackid",
        "fbId",
        "cardnumber",
        "cardExternalId"
    };

    static final String[] SOURCES = {
        "INSTORE",
        "WECHAT",
        "MARTJACK",
        "WEB_ENGAGE",
        "ECOMMERCE",
        "JD",
        "TAOBAO",
        "TMALL",
        "FACEBOOK",
        "WEBSITE",
        "OTHERS"
    };

    static final String[] TYPES = {"REGULAR", "RETURN", "NOT_INTERESTED", "NOT_INTERESTED_RETURN"};

    private static final Shape FILLED = text("(?s).+", "must be filled");

    private static final Shape TYPE = oneOf(TYPES);

    private static final Shape DELIVERY_STATUS = oneOf("PLACED", "PROCESSED", "SHIPPED", "DELIVERED", "RETURNED");

    private static final Shape OUTLIER_STATUS =
            oneOf("NORMAL", "INTERNAL", "FRAUD", "OUTLIER", "TEST", "DELETED", "FAILED", "OTHER");

    /** The update page lists no values for a line: those that any page has for a bill, written or read. */
    private static final Shape LINE_OUTLIER_STATUS =
            oneOf("NORMAL", "INTERNAL", "FRAUD", "OUTLIER", "TEST", "DELETED", "FAILED", "OTHER", "INVALID", "RETRO");

    private static final Shape FIELDS = mapOf(either("must be text, a number or a boolean", text(), decimal(), bool()));

    /** In the forms of the pages' samples. */
    private static final Shape TIME = timestampToTheMillisecond();

    private static final Shape WHOLE_NUMBER =
            either("must be a whole number", integer(), text("-?[0-9]+", "must be a whole number"));

    private static final ObjectShape UPDATED_LINE =
            object().with("id", integer()).with("itemCode", FILLED).with("extendedFields", FIELDS);

    /** The body of an update. */
    static final Shape UPDATE = object().with("id", integer())
            .with("number", FILLED)
            .with("type", TYPE)
            .withAll(FIELDS, "extendedFields", "customFields")
            .with("deliveryStatus", DELIVERY_STATUS)
            .with("lineItems", listOf(UPDATED_LINE.with("outlierStatus", LINE_OUTLIER_STATUS)));

    /** The body of a bulk update. */
    static final Shape BULK_UPDATE = listOf(object().with(
                    "identifierType", oneOf("mobile", "email", "externalId", "id", "cardnumber", "cardExternalId"))
            .with("identifierValue", FILLED)
            .with("source", oneOf(SOURCES))
            .with("id", integer())
            .withAll(FIELDS, "extendedFields", "customFields")
            .with("lineItems", listOf(UPDATED_LINE))
            .mandatory("identifierType", "identifierValue", "source", "id"));

    private static final Shape PARTS = listOf(object().withAll(text(), "itemCode", "description")
            .withAll(decimal(), "quantity", "rate", "value")
            .with("comboType", oneOf("COMBO_PARENT", "COMBO_ITEM", "ADD_ON_ITEM", "SPLIT")));

    /** The bulk page has extended fields only for lines. */
    private static final ObjectShape LINE_OF_MANY = object().withAll(
                    text(), "itemCode", "description", "imgUrl", "parentBillNumber")
            .withAll(decimal(), "amount", "value", "rate", "qty", "discount")
            .with("serial", either("must be text or a number", text(), integer()))
            .with("returnable", bool())
            .with("returnableDays", WHOLE_NUMBER)
            .with("type", TYPE)
            .with("returnType", oneOf("AMOUNT", "FULL", "LINE_ITEM"))
            .with("purchaseTime", TIME)
            .with("attributes", anyObject())
            .with("extendedFields", FIELDS)
            .withAll(PARTS, "comboDetails", "addOnDetails", "splitDetails")
            .with("appliedPromotionIdentifiers", listOf(text()));

    private static final Shape LINE = LINE_OF_MANY.with("customFields", FIELDS);

    private static final Shape PAYMENT_MODE = object().with("mode", text())
            .with("value", decimal())
            .with("notes", text("(?s).{0,250}", "must be at most 250 characters"))
            .with("attributes", anyObject());

    private static final Shape ATTRIBUTION = object().with("createDate", TIME)
            .with(
                    "createdBy",
                    object().with("code", text())
                            .with(
                                    "type",
                                    oneOf(
                                            "ZONE",
                                            "CONCEPT",
                                            "STORE",
                                            "TILL",
                                            "STR_SERVER",
                                            "ADMIN_USER",
                                            "ASSOCIATE",
                                            "RULE",
                                            "OU")));

    private static final ObjectShape BILL = object().with("type", TYPE)
            .with("billNumber", text("(?s).{1,50}", "must be 1 to 50 characters"))
            .withAll(decimal(), "billAmount", "grossAmount", "discount")
            .withAll(TIME, "billingDate", "purchaseTime")
            .withAll(text(), "note", "currencyCode", "userGroup2ExternalId", "promotionEvaluationId")
            .with("returnType", oneOf("AMOUNT", "FULL", "LINE_ITEM", "CANCELLED"))
            .withAll(WHOLE_NUMBER, "id", "userGroup2Id", "userGroup2PrimaryUserId")
            .with("notInterestedReason", text("(?s).{0,255}", "must be at most 255 characters"))
            .with("deliveryStatus", DELIVERY_STATUS)
            .with("outlierStatus", OUTLIER_STATUS)
            .with("addWithLocalCurrency", bool())
            .withAll(FIELDS, "extendedFields", "customFields")
            .withAll(listOf(text()), "appliedPromotionIdentifiers", "loyaltyPromotionIdentifiers")
            .with("attribution", ATTRIBUTION)
            .with("redemptions", object().withAll(listOf(integer()), "pointsRedemptions", "couponRedemptions"))
            .with("paymentModes", listOf(PAYMENT_MODE))
            .with("lineItemsV2", listOf(LINE))
            .mandatory("type", "billNumber", "billAmount");

    /** The body of a single add. */
    static final Shape ADD = BILL;

    /** The body of a bulk add. */
    static final Shape BULK_ADD = listOf(
            BILL.with("identifierType", oneOf("mobile", "email", "externalId", "wechat", "martjackId", "fbId", "id"))
                    .with("identifierValue", FILLED)
                    .with("source", oneOf(SOURCES))
                    .with("accountId", FILLED)
                    .with("lineItemsV2", listOf(LINE_OF_MANY))
                    .withAll(text(), "userGroup2PrimaryUserIdentifierType", "userGroup2PrimaryUserIdentifierValue")
                    .withAll(text(), "userGroup2PrimaryUserSource", "userGroup2PrimaryUserAccountId")
                    .mandatory("identifierType", "identifierValue", "source"));

    private CapillaryShapes() {}

    /** What is wrong with a customer's identifier beyond its shape. */
    static List<CapillaryError> identifierErrors(String scheme, String value, String where) {
        return scheme.equals("id") && !value.matches("[0-9]+")
                ? List.of(CapillaryError.breached(8154, "an identifier of scheme id is a number", where))
                : List.of();
    }
}
