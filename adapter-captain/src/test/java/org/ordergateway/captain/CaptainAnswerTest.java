package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainStage.json;
import static org.ordergateway.captain.CaptainStage.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.Warning;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.Unrecognised;

/** What Captain answers, in neutral words. */
class CaptainAnswerTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static String resource(String name) {
        try (InputStream in = CaptainAnswerTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Order neutral() {
        return OrderGatewayException.orThrow(OrderJson.readOrder(resource("whole-answer-neutral.json")));
    }

    private static OrderSnapshot read(String answer, String... settings) {
        stage.answer(200, answer);
        return OrderGatewayException.orThrow(stage.gateway(settings).get(CaptainStage.first()));
    }

    private static Order order(String members) {
        return read("{\"uuid\":\"u1\"," + members + "}").order();
    }

    @Test
    void everyFieldOfAWholeAnswerIsReadAndNothingElse() {
        OrderSnapshot snapshot = read(resource("whole-answer.json"), "currency", "CAD");
        assertThat(snapshot.order()).isEqualTo(neutral());
        assertThat(snapshot.warnings()).isEmpty();
        assertThat(snapshot.ref().id()).isEqualTo("a91c44e07d12");
        assertThat(snapshot.ref().number()).isEqualTo("shop-2201");
    }

    @Test
    void theAnswerToAChangeIsReadLikeAnyOther() {
        String answer = resource("whole-answer.json");
        stage.answer(200, answer);
        OrderReceipt receipt = OrderGatewayException.orThrow(
                stage.gateway("currency", "CAD").update(update("\"set\":{\"note\":\"n\"}")));
        assertThat(receipt.order()).isEqualTo(neutral());
        assertThat(receipt.vendorIds()).isEqualTo(Map.of("customer", "r-70"));
        assertThat(receipt.raw().text()).isEqualTo(answer);
    }

    @Test
    void anIdThatDiffersFromTheOneAskedForIsShown() {
        stage.answer(200, "{\"uuid\":\"other-id\",\"note\":\"n\"}");
        OrderReceipt receipt =
                OrderGatewayException.orThrow(stage.gateway().update(update("\"set\":{\"note\":\"n\"}")));
        assertThat(receipt.ref().id()).isEqualTo("other-id");
        assertThat(receipt.vendorIds()).isEmpty();
    }

    @Test
    void aShortAnswerLeavesEverythingElseAbsent() {
        OrderSnapshot snapshot = read("{\"uuid\":\"u1\",\"note\":\"n\"}");
        assertThat(json(OrderJson.write(snapshot.order()))).isEqualTo(json("{\"note\":\"n\"}"));
        assertThat(snapshot.ref().number()).isNull();
    }

    @Test
    void nullFormsAreAbsent() {
        Order order = order("""
                "status":null,"scheduled_for":null,"store_order_reference_description":null,"custom_fields":null,
                "preparation":null,"id_verification_info":null,"financial_record":{"remaining_balance":null,
                "tax_type":null},"recipient":{"first_name":null},"delivery_job":null,"items":null,
                "internal_notes":null,"kds_custom_fields":null,"channel":null,"assigned_driver":null,
                "tracking_link":null,"status_history":null""");
        assertThat(json(OrderJson.write(order))).isEqualTo(json("{\"customer\":{},\"payment\":{}}"));
    }

    @Test
    void nullsInListsSayNothing() {
        Order order = order("""
                "items":[null,{"uuid":"l1","addons":[null,"a"]}],"internal_notes":[null],"kds_custom_fields":[null],
                "status_history":[null],"id_verification_info":{"contains":[null,"x"]},
                "delivery_job":{"delivery_status_history":[null]}""");
        assertThat(order.lines()).hasSize(1);
        assertThat(order.lines().get(0).addons().items()).containsExactly("a");
        assertThat(order.internalNotes()).isEmpty();
        assertThat(order.kitchenFields()).isEmpty();
        assertThat(order.statusHistory()).isEmpty();
        assertThat(order.idCheck().contains()).containsExactly("x");
        assertThat(order.delivery().history()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'\"true\"', true", "'\"false\"', false"})
    void autoPrepareIsReadAsTextAndAsAFlag(String wire, boolean automatic) {
        assertThat(order("\"preparation\":{\"auto_prepare\":" + wire + "}")
                        .preparation()
                        .automatic())
                .isEqualTo(automatic);
    }

    @ParameterizedTest
    @CsvSource({"'\"7.50\"', 7.50", "7.50, 7.50", "'\"28\"', 28", "28, 28", "'\"-0.5\"', -0.5", "'\"1E+3\"', 1000"})
    void moneyIsReadAsTextAndAsANumberWithItsOwnDigits(String wire, String value) {
        Order order =
                order("\"financial_record\":{\"card_charges\":" + wire + "},\"items\":[{\"price\":" + wire + "}]");
        assertThat(order.payment().cardCharges()).isEqualTo(Amount.of(value));
        assertThat(order.lines().get(0).price()).isEqualTo(Amount.of(value));
    }

    @Test
    void moneyHasTheCurrencyOfTheSettings() {
        Order order = read("{\"uuid\":\"u1\",\"financial_record\":{\"credit\":\"1.0\"}}", "currency", "EUR")
                .order();
        assertThat(order.payment().credit()).isEqualTo(Amount.of("1.0", "EUR"));
    }

    @Test
    void numbersWhereTextIsUsualAreRead() {
        Order order = order("""
                "uuid":771,"payment_gateway_id":12,"recipient":{"partners_internal_recipient_id":90},
                "items":[{"partners_uuid":4,"quantity":"3"}],"delivery_job":{"promised_delivery_minutes":"40",
                "dropoff_location":{"postcode":89169,"latitude":36.10,"longitude":-115}}""");
        assertThat(order.payment().reference()).isEqualTo("12");
        assertThat(order.customer().code()).isEqualTo("90");
        assertThat(order.lines().get(0).merchantId()).isEqualTo("4");
        assertThat(order.lines().get(0).quantity()).isEqualByComparingTo("3");
        assertThat(order.delivery().promisedWithin()).isEqualTo(40);
        assertThat(order.delivery().address().postcode()).isEqualTo("89169");
        assertThat(order.delivery().address().latitude()).hasToString("36.10");
        assertThat(order.delivery().address().longitude()).hasToString("-115");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracking_link", "tracking_url"})
    void bothNamesOfTheTrackingLinkAreRead(String name) {
        assertThat(order("\"" + name + "\":\"https://t.example/9\"").trackingLink())
                .isEqualTo(URI.create("https://t.example/9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031-05-06T07:08:09.120-04:00",
                "2031-05-06T07:08:09Z",
                "2031-05-06T07:08:09+05:30",
                "2031-05-06T07:08:09.123456789+00:00"
            })
    void aTimeKeepsItsOffset(String time) {
        Order order = order("\"scheduled_for\":\"" + time + "\",\"created_at\":\"" + time
                + "\",\"internal_notes\":[{\"date\":\"" + time + "\"}]");
        assertThat(order.scheduledFor()).isEqualTo(OffsetDateTime.parse(time));
        assertThat(order.scheduledFor().getOffset())
                .isEqualTo(OffsetDateTime.parse(time).getOffset());
        assertThat(order.createdAt()).isEqualTo(OffsetDateTime.parse(time));
        assertThat(order.internalNotes().get(0).at()).isEqualTo(OffsetDateTime.parse(time));
    }

    @Test
    void addonsAreReadAsAListAndInHalves() {
        Order order = order("""
                "items":[{"addons":["lime","mint"]},{"addons_type":"pizza","addons":{"whole":["egg"],"left":["ham"]}},
                    {"addons_type":"pizza","addons":{"right":[]}},{"addons":"lime"},{"addons_type":""},
                    {"addons_type":"pizza"},{"addons":[3]}]""");
        assertThat(order.lines())
                .extracting("addons")
                .containsExactly(
                        new Addons(null, List.of("lime", "mint"), null, null, null),
                        new Addons("pizza", null, List.of("egg"), List.of("ham"), null),
                        new Addons("pizza", null, null, null, List.of()),
                        new Addons(null, List.of("lime"), null, null, null),
                        null,
                        new Addons("pizza", null, null, null, null),
                        new Addons(null, List.of("3"), null, null, null));
    }

    @Test
    void unknownWordsStayVisible() {
        Order order = order("""
                "status":"on_the_moon","kind":"by_drone","delivery_job":{"delivery_status":"parachuting"},
                "items":[{"preparation_status":"frozen"}],"financial_record":{"payment_status":"bartered"},
                "status_history":[{"order_status":"dreamt","recorded_at":"2031-05-06T07:08:09Z"}]""");
        assertThat(order.status()).isEqualTo(new Unrecognised("on_the_moon"));
        assertThat(order.kind()).isEqualTo(new Unrecognised("by_drone"));
        assertThat(order.delivery().status()).isEqualTo(new Unrecognised("parachuting"));
        assertThat(order.statusHistory().get(0).status()).isEqualTo(new Unrecognised("dreamt"));
        assertThat(order.lines().get(0).preparationStatus()).isEqualTo("frozen");
        assertThat(order.payment().status()).isEqualTo("bartered");
    }

    @ParameterizedTest
    @CsvSource({
        "created, CREATED",
        "in_progress, IN_PROGRESS",
        "being_prepared, PREPARING",
        "prepared, PREPARED",
        "completed, COMPLETED",
        "cancelled, CANCELLED",
        "failed, FAILED",
        "auto_closed, CLOSED",
        "not_dispatched, NOT_DISPATCHED"
    })
    void everyStatusOfThePagesHasItsNeutralWord(String word, OrderStatus.Known status) {
        Order order = order("\"status\":\"" + word + "\",\"status_history\":[{\"order_status\":\"" + word + "\"}]");
        assertThat(order.status()).isEqualTo(status);
        assertThat(order.statusHistory().get(0).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "unassigned_to_driver, UNASSIGNED",
        "assigned_to_driver, ASSIGNED",
        "assigned_and_accepted_by_driver, ACCEPTED",
        "collected, SHIPPED",
        "dropped_off, DELIVERED",
        "returning_to_pickup_with_delivery, RETURNING",
        "failed, FAILED",
        "cancelled, CANCELLED",
        "auto_closed, CLOSED"
    })
    void everyDeliveryStatusOfThePagesHasItsNeutralWord(String word, DeliveryStatus.Known status) {
        assertThat(order("\"delivery_job\":{\"delivery_status\":\"" + word + "\"}")
                        .delivery()
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "delivery, DELIVERY",
        "collection, COLLECTION",
        "walk_in, WALK_IN",
        "drive_thru, DRIVE_THRU",
        "third_party_delivery, THIRD_PARTY_DELIVERY"
    })
    void everyKindOfThePageHasItsNeutralWord(String word, OrderKind.Known kind) {
        assertThat(order("\"kind\":\"" + word + "\"").kind()).isEqualTo(kind);
    }

    @Test
    void unknownFieldsStayInTheRawDocumentAndDisturbNothing() {
        String answer = "{\"uuid\":\"u1\", \"note\":\"n\", \"loyalty_stamp\":{\"n\":1.50}}";
        OrderSnapshot snapshot = read(answer);
        assertThat(snapshot.order().note()).isEqualTo("n");
        assertThat(snapshot.raw().text()).isEqualTo(answer);
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void anAssignedDriverIsReadAsCaptainDescribesHim() {
        assertThat(order("\"assigned_driver\":{\"name\":\"Kit\",\"phone\":null}")
                        .delivery()
                        .driver())
                .isEqualTo(Map.of("name", FieldValue.of("Kit"), "phone", FieldValue.Nothing.NOTHING));
        Order both = order("\"assigned_driver\":{\"n\":7},\"delivery_job\":{\"uuid\":\"j\"}");
        assertThat(both.delivery().id()).isEqualTo("j");
        assertThat(both.delivery().driver()).isEqualTo(Map.of("n", FieldValue.of(7)));
    }

    @Test
    void whatHasNoNeutralNameIsReadIntoTheExtensions() {
        Order order = order("""
                "remake_order":true,"remake_order_uuid":"0c9d","promised_minutes":55,
                "promised_time_at":"2031-05-06T07:08:09Z","delivery_job":{"pickup_eta":"2031-05-06T07:18:00Z",
                "dropoff_eta":"2031-05-06T07:30:00Z","driver_summary":[{"name":"CUPS","quantity":2}],
                "signature_photo_url":"https://p.example/s","proof_of_delivery_photo_urls":["https://p.example/1"]}""");
        assertThat(json(OrderJson.write(order)).path("extensions")).isEqualTo(json("""
                                {"captain":{"remake_order":true,"remake_order_uuid":"0c9d","promised_minutes":55,
                                 "promised_time_at":"2031-05-06T07:08:09Z","delivery_job":{
                                 "pickup_eta":"2031-05-06T07:18:00Z","dropoff_eta":"2031-05-06T07:30:00Z",
                                 "driver_summary":[{"name":"CUPS","quantity":2}],
                                 "signature_photo_url":"https://p.example/s",
                                 "proof_of_delivery_photo_urls":["https://p.example/1"]}}}"""));
        assertThat(order("\"delivery_job\":{\"signature_photo_url\":null}").extensions())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"estimated_preparation_time\":12.5 | whole number",
                "\"estimated_preparation_time\":99999999999 | whole number",
                "\"estimated_preparation_time\":1e999999 | whole number",
                "\"estimated_preparation_time\":\"soon\" | preparation.estimate",
                "\"estimated_preparation_time\":[] | preparation.estimate",
                "\"preparation\":{\"auto_prepare\":\"perhaps\"} | preparation.automatic",
                "\"preparation\":\"none\" | preparation",
                "\"created_at\":\"yesterday\" | time",
                "\"tracking_link\":\"a b\" | link",
                "\"financial_record\":{\"discount\":\"a lot\"} | number",
                "\"financial_record\":{\"discount\":\"1e999999999\"} | number",
                "\"financial_record\":{\"discount\":{}} | payment.discount",
                "\"financial_record\":[] | payment",
                "\"recipient\":\"Ada\" | customer",
                "\"delivery_job\":{\"promised_delivery_minutes\":-4} | below nothing",
                "\"delivery_job\":{\"dropoff_location\":\"home\"} | delivery.address",
                "\"delivery_job\":{\"dropoff_location\":{\"latitude\":\"north\"}} | number",
                "\"id_verification_info\":{\"min_age\":-1} | below nothing",
                "\"id_verification_info\":{\"contains\":\"knives\"} | idCheck.contains",
                "\"items\":[{\"quantity\":1e999999}] | number",
                "\"items\":[{\"addons\":[{\"a\":1}]}] | lines[].addons",
                "\"items\":{} | lines",
                "\"items\":[\"soup\",{\"name\":\"T\"}] | lines",
                "\"kds_custom_fields\":[{\"key\":\"k\",\"value\":1e999999}] | custom value",
                "\"custom_fields\":{\"n\":1e999999} | custom value",
                "\"custom_fields\":{\"\":1} | custom value",
                "\"custom_fields\":[] | customFields",
                "\"remake_order\":{\"\":1} | custom value",
                "\"status_history\":[\"created\"] | status_history",
                "\"assigned_driver\":\"Kit\" | assigned_driver",
                "\"channel\":\"kiosk\" | channel"
            })
    void anOddValueIsToldAsAWarningAndHidesNothingElse(String member, String what) {
        String answer = "{\"uuid\":\"u1\",\"note\":\"n\"," + member + "}";
        OrderSnapshot snapshot = read(answer);
        assertThat(snapshot.order().note()).isEqualTo("n");
        assertThat(snapshot.warnings()).hasSize(1);
        assertThat(snapshot.warnings().get(0).message()).contains(what).contains("raw document");
        assertThat(snapshot.raw().text()).isEqualTo(answer);
    }

    @Test
    void oneOddItemLeavesTheOthers() {
        OrderSnapshot snapshot =
                read("{\"uuid\":\"u1\",\"items\":[\"soup\",{\"name\":\"Tea\",\"cookable\":\"maybe\"}]}");
        assertThat(snapshot.order().lines()).extracting("name").containsExactly("Tea");
        assertThat(snapshot.warnings())
                .extracting(Warning::message)
                .anySatisfy(message -> assertThat(message).contains("value of lines "))
                .anySatisfy(message -> assertThat(message).contains("lines[].cookable"));
    }

    @Test
    void theOrderOfTheSandboxIsReadWithoutAWarning() {
        OrderSnapshot snapshot = OrderGatewayException.orThrow(stage.gateway().get(CaptainStage.first()));
        assertThat(snapshot.warnings()).isEmpty();
        assertThat(snapshot.ref().number()).isEqualTo("web-000771");
        assertThat(json(snapshot.raw().text())).isEqualTo(stage.held());
        assertThat(snapshot.order().lines().get(1).addons())
                .isEqualTo(new Addons("pizza", null, List.of("basil"), List.of("olives", "onion"), null));
        assertThat(snapshot.toString()).doesNotContain("Ada", "5550101234", "Sample Street", "ring twice");
    }
}
