package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainStage.ACCOUNT;
import static org.ordergateway.captain.CaptainStage.ORDER_PATH;
import static org.ordergateway.captain.CaptainStage.newOrder;
import static org.ordergateway.captain.CaptainStage.patch;
import static org.ordergateway.captain.CaptainStage.status;
import static org.ordergateway.captain.CaptainStage.update;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.failure.OrderGatewayException;

/** Neutral updates and the exact requests that they become; the strict sandbox takes every one of them. */
class CaptainRequestTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static void sends(String update, CaptainStage.Sent... requests) {
        OrderGatewayException.orThrow(
                stage.gateway("currency", "EUR", "default-region", "US").update(update(update)));
        assertThat(stage.sent()).containsExactly(requests);
        stage.noViolations();
    }

    @Test
    void aRequestCarriesBothKeysAndItsTypeAndNothingInItsQuery() {
        sends("\"set\":{\"note\":\"ring twice\"}", patch("{\"note\":\"ring twice\"}"));
        var request = stage.sandbox().requests().get(0);
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.path()).isEqualTo(ORDER_PATH);
        assertThat(request.headers())
                .containsEntry("x-integration-key", List.of("sandbox-integration-key"))
                .containsEntry("x-developer-key", List.of("sandbox-developer-key"))
                .containsEntry("content-type", List.of("application/json"));
    }

    @Test
    void noteGoesOutAlone() {
        sends(
                "\"set\":{\"note\":\"côté jardin, 3e étage\",\"kind\":\"walk_in\"}",
                patch("{\"kind\":\"walk_in\"}"),
                patch("{\"note\":\"côté jardin, 3e étage\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery", "collection", "walk_in", "drive_thru", "third_party_delivery"})
    void kindIsSentInTheWordsOfThePage(String kind) {
        sends("\"set\":{\"kind\":\"" + kind + "\"}", patch("{\"kind\":\"" + kind + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-05-06T07:08:09Z, 2031-05-06T07:08:09Z",
        "2031-05-06T07:08:00+05:30, 2031-05-06T07:08:00+05:30",
        "2031-05-06T07:08:09.123-03:00, 2031-05-06T07:08:09.123-03:00"
    })
    void scheduledForGoesOutWithItsOwnOffset(String neutral, String wire) {
        sends("\"set\":{\"scheduledFor\":\"" + neutral + "\"}", patch("{\"scheduled_for\":\"" + wire + "\"}"));
    }

    @Test
    void channelGoesOutAsItsSlugAlone() {
        sends(
                "\"set\":{\"channel\":{\"code\":\"kiosk_2\"}}",
                patch("{\"uuid\":\"0b7e21c4d9a6\",\"channel_slug\":\"kiosk_2\"}"));
    }

    @Test
    void estimatedPreparationTimeStandsApartFromThePreparation() {
        sends("""
                "set":{"preparation":{"estimatedStart":"2031-05-06T07:08:09Z","estimatedDuration":14,
                    "automatic":false,"estimate":35}}""", patch("{\"uuid\":\"0b7e21c4d9a6\",\"estimated_preparation_time\":35}"), patch("""
                        {"preparation":{"estimated_preparation_start_time":"2031-05-06T07:08:09Z",
                            "estimated_preparation_duration":14,"auto_prepare":false}}"""));
    }

    @Test
    void paymentGatewayIdGoesOutApartFromTheFinancialRecord() {
        sends(
                "\"set\":{\"payment\":{\"reference\":\"pay_77\",\"discount\":\"1.50\"}}",
                patch("{\"payment_gateway_id\":\"pay_77\"}"),
                patch("{\"uuid\":\"0b7e21c4d9a6\",\"financial_record\":{\"discount\":\"1.50\"}}"));
    }

    @Test
    void idVerificationInfoGoesOutWithItsListAndAge() {
        sends(
                "\"set\":{\"idCheck\":{\"contains\":[\"knives\",\"glue\"],\"minimumAge\":21}}",
                patch(
                        "{\"uuid\":\"0b7e21c4d9a6\",\"id_verification_info\":{\"contains\":[\"knives\",\"glue\"],\"min_age\":21}}"));
    }

    @Test
    void everyAmountOfTheFinancialRecordIsPlainTextWithItsOwnDigits() {
        sends("""
                "set":{"payment":{"recordId":"fr90","method":"online","status":"fully_paid","grandTotal":"31.20",
                    "grandTotalExcludingTips":28.7,"itemsSubtotal":"1E+3","deliveryFee":{"value":2.50,"currency":"EUR"},
                    "received":"0","remaining":"31.200","tipBeforeDelivery":"2.05","tipAfterDeliveryByCard":"1.0",
                    "tipTotal":"3.05","cardCharges":"0.75","discount":"-1.13","credit":"0.05","deposit":"0.10",
                    "taxType":"VAT"}}""", patch("""
                        {"uuid":"0b7e21c4d9a6","financial_record":{"uuid":"fr90","payment_method":"online","payment_status":"fully_paid",
                            "grand_total_including_tax":"31.20","grand_total_including_tax_excluding_tips":"28.7",
                            "items_subtotal":"1000","delivery_fee":"2.50","payment_amount_received":"0",
                            "remaining_balance":"31.200","pre_delivery_driver_tip":"2.05",
                            "post_delivery_driver_tip_by_card":"1.0","total_tip_left_for_driver":"3.05",
                            "card_charges":"0.75","discount":"-1.13","credit":"0.05","deposit":"0.10",
                            "tax_type":"VAT"}}"""));
    }

    @Test
    void everyFieldOfTheRecipientIsSentAndPhonesInternationally() {
        sends("""
                "set":{"customer":{"id":"5d02aa19c7e3","code":"c-17","name":"Bo Lind","firstName":"Bo",
                    "lastName":"Lind","email":"bo@example.org","phone":"(415) 555-0132","landline":"+44 20 7946 0018",
                    "smsOptOut":true,"emailOptOut":false,"trackingBySms":false,"trackingByEmail":true}}""", patch("""
                        {"recipient":{"uuid":"5d02aa19c7e3","partners_internal_recipient_id":"c-17",
                            "full_name":"Bo Lind","first_name":"Bo","last_name":"Lind","email":"bo@example.org",
                            "phone_number":"+14155550132","landline_number":"+442079460018",
                            "opted_out_of_SMS":true,"opted_out_of_email":false,
                            "send_tracking_link_by_sms":false,"send_tracking_link_by_email":true}}"""));
    }

    @Test
    void theRecipientGoesOutWithoutAUuidWhenNoneIsGiven() {
        sends("\"set\":{\"customer\":{\"smsOptOut\":true}}", patch("{\"recipient\":{\"opted_out_of_SMS\":true}}"));
    }

    @Test
    void theDropOffIsSentAsItsWholeBlock() {
        sends("""
                "set":{"delivery":{"address":{"id":"c31f60d8e2b7","name":"Bo Lind","line1":"4 Mill Lane",
                    "line2":"","city":"Sampleton","state":"Sampleshire","country":"Exampleland","postcode":"AB-12",
                    "apartment":"9c","latitude":48.10,"longitude":-3.25E+0,"instructions":"blue door"}}}""", patch("""
                        {"delivery_job":{"dropoff_location":{"uuid":"c31f60d8e2b7","name":"Bo Lind",
                            "line_1":"4 Mill Lane","line_2":"","city":"Sampleton","state":"Sampleshire",
                            "country":"Exampleland","postcode":"AB-12","apartment_number":"9c","latitude":"48.10",
                            "longitude":"-3.25","address_specific_instructions_to_driver":"blue door"}}}"""));
    }

    @Test
    void thePromiseAndTheGeoCheckEachGoOutAlone() {
        sends(
                "\"set\":{\"delivery\":{\"promisedWithin\":55,\"geoCheckDisabled\":true}}",
                patch("{\"delivery_job\":{\"promised_delivery_minutes\":55}}"),
                patch("{\"delivery_job\":{\"disable_dropoff_geoverification\":true}}"));
    }

    @Test
    void internalNotesAndKdsFieldsAreSentAsWholeLists() {
        sends("""
                "set":{"internalNotes":[{"text":"late","at":"2031-05-06T07:08:09.5Z","author":"bo@example.org"},
                        {"text":"fragile"}],
                    "kitchenFields":[{"name":"Guest","value":true},{"name":"Visits","value":"12"}]}""", patch("""
                        {"uuid":"0b7e21c4d9a6","internal_notes":[{"note":"late","date":"2031-05-06T07:08:09.5Z","user":"bo@example.org"},
                            {"note":"fragile"}],
                         "kds_custom_fields":[{"key":"Guest","value":true},{"key":"Visits","value":"12"}]}"""));
    }

    @Test
    void aClearedListIsSentEmpty() {
        sends(
                "\"clear\":[\"internalNotes\",\"kitchenFields\"]",
                patch("{\"uuid\":\"0b7e21c4d9a6\",\"internal_notes\":[],\"kds_custom_fields\":[]}"));
    }

    @Test
    void changedItemsCarryTheirUuidAndWhatIsChangedAlone() {
        sends("""
                "lineChanges":[
                    {"change":"change","line":{"id":"91be03d7f6aa"},"set":{"showInKitchen":false}},
                    {"change":"change","line":{"id":"7ac4d210be58"},"set":{"cookable":false}}]""", patch("""
                        {"items":[{"uuid":"91be03d7f6aa","display_on_kds":false},
                            {"uuid":"7ac4d210be58","cookable":false}]}"""));
    }

    @Test
    void everyFieldOfAnItemIsSent() {
        sends("""
                "lineChanges":[
                    {"change":"change","line":{"id":"7ac4d210be58"},"set":{"merchantId":"ln-40","name":"Calzone",
                        "category":"Oven","quantity":3.0,"price":"10.90","addons":{"type":"pizza",
                            "whole":["rocket"],"left":["capers","egg"],"right":[]},
                        "instructions":"crisp","preparationStatus":"being_prepared","showInKitchen":true,
                        "cookable":true,"paymentReference":"pay_8","extensions":{"captain":{
                            "display_names":{"internal":{"en":"CZ"}},
                            "addons_display_names":{"egg":{"internal":{"en":"EG"}}}}}}},
                    {"change":"change","line":{"id":"91be03d7f6aa"},"set":{"addons":{"type":"","items":["mint"]}}}]""", patch("""
                        {"items":[{"uuid":"7ac4d210be58","partners_uuid":"ln-40","name":"Calzone","category":"Oven",
                                "quantity":3,"price":"10.90","addons_type":"pizza",
                                "addons":{"whole":["rocket"],"left":["capers","egg"],"right":[]},
                                "special_instructions":"crisp","preparation_status":"being_prepared",
                                "display_on_kds":true,"cookable":true,"payment_gateway_id":"pay_8",
                                "display_names":{"internal":{"en":"CZ"}},
                                "addons_display_names":{"egg":{"internal":{"en":"EG"}}}},
                            {"uuid":"91be03d7f6aa","addons_type":"","addons":["mint"]}]}"""));
    }

    @Test
    void halvesWithoutATypeAreAPizza() {
        sends("""
                "lineChanges":[{"change":"change","line":{"id":"7ac4d210be58"},"set":{"addons":{"left":["egg"]}}}]""", patch("""
                        {"items":[{"uuid":"7ac4d210be58","addons_type":"pizza","addons":{"left":["egg"]}}]}"""));
    }

    @Test
    void aTypeWithoutAddonsLeavesTheAddonsAlone() {
        sends("""
                "lineChanges":[{"change":"change","line":{"id":"7ac4d210be58"},
                    "set":{"name":"Calzone","addons":{"type":"pizza"}}}]""", patch("{\"items\":[{\"uuid\":\"7ac4d210be58\",\"name\":\"Calzone\",\"addons_type\":\"pizza\"}]}"));
    }

    @Test
    void replacingLinesAreSentWithoutUuids() {
        sends(
                "\"set\":{\"lines\":[{\"name\":\"Tea\",\"price\":\"3\"},{\"name\":\"Cake\",\"merchantId\":\"ln-2\"}]}",
                patch("""
                        {"items":[{"name":"Tea","price":"3"},{"name":"Cake","partners_uuid":"ln-2"}]}"""));
        assertThat(stage.held().path("items")).hasSize(2);
    }

    @Test
    void whatThePageDoesNotWantAloneSharesOneRequestThatGoesFirst() {
        sends(
                """
                "set":{"note":"n","kind":"collection","preparation":{"estimate":5},
                    "internalNotes":[{"text":"late"}],"kitchenFields":[],
                    "delivery":{"promisedWithin":10,"address":{"id":"c31f60d8e2b7","name":"B","line1":"4","line2":"",
                        "city":"S","state":"","country":"E","postcode":"1","apartment":"","latitude":1,"longitude":2,
                        "instructions":""}}},
                "lineChanges":[{"change":"change","line":{"id":"91be03d7f6aa"},"set":{"cookable":true}}]""",
                patch("""
                        {"uuid":"0b7e21c4d9a6","kind":"collection","estimated_preparation_time":5,"internal_notes":[{"note":"late"}],
                         "kds_custom_fields":[],"items":[{"uuid":"91be03d7f6aa","cookable":true}],
                         "delivery_job":{"dropoff_location":{"uuid":"c31f60d8e2b7","name":"B","line_1":"4","line_2":"",
                            "city":"S","state":"","country":"E","postcode":"1","apartment_number":"","latitude":"1",
                            "longitude":"2","address_specific_instructions_to_driver":""}}}"""),
                patch("{\"note\":\"n\"}"),
                patch("{\"delivery_job\":{\"promised_delivery_minutes\":10}}"));
    }

    @ParameterizedTest
    @CsvSource({"preparing, being_prepared", "prepared, prepared", "cancelled, cancelled"})
    void statusGoesByItsOwnCallAndLast(String neutral, String word) {
        sends(
                "\"set\":{\"status\":\"" + neutral + "\",\"note\":\"n\"}",
                patch("{\"note\":\"n\"}"),
                status("{\"status\":\"" + word + "\"}"));
    }

    @Test
    void aCancellationCarriesItsReasonAndItsSilence() {
        sends("""
                "set":{"status":"cancelled","extensions":{"captain":{"cancellation_reason":"out of stock",
                    "disable_kds_notifications":true}}}""", status("""
                        {"status":"cancelled","cancellation_reason":"out of stock",
                         "disable_kds_notifications":true}"""));
    }

    @Test
    void aNewOrderIsPostedWithEverythingThatItMayHold() {
        OrderGatewayException.orThrow(stage.gateway().create(newOrder("""
                                {"ref":{"number":"web-9"},"order":{"placedAt":"2031-05-06T07:08:09+02:00",
                                  "reference":"B-4","kind":"delivery","scheduledFor":"2031-05-06T09:00:00+02:00",
                                  "instructions":"no bag","customFields":{"gift":{"wrap":true,"cards":2.50}},
                                  "internalNotes":[{"text":"late"}],
                                  "customer":{"firstName":"Bo","lastName":"Lind","phone":"+14155550132"},
                                  "preparation":{"estimatedStart":"2031-05-06T08:30:00+02:00","estimatedDuration":9,
                                    "automatic":true},
                                  "payment":{"grandTotal":"12.40","method":"cash"},
                                  "delivery":{"promisedWithin":40,"geoCheckDisabled":false,"address":{"name":"B",
                                    "line1":"4","line2":"","city":"S","state":"","country":"E","postcode":"1",
                                    "apartment":"","latitude":1.50,"longitude":2,"instructions":""}},
                                  "lines":[{"name":"Tea","quantity":2,"addons":{"items":["milk"]}}]}}""")));
        assertThat(stage.sent())
                .containsExactly(
                        new CaptainStage.Sent("POST", "/v1/accounts/" + ACCOUNT + "/orders", CaptainStage.json("""
                                        {"partners_unique_internal_order_id":"web-9",
                                         "placed_at_time":"2031-05-06T07:08:09+02:00",
                                         "store_order_reference_description":"B-4","kind":"delivery",
                                         "scheduled_for":"2031-05-06T09:00:00+02:00","special_instructions":"no bag",
                                         "custom_fields":{"gift":{"wrap":true,"cards":2.50}},
                                         "internal_notes":[{"note":"late"}],
                                         "recipient":{"first_name":"Bo","last_name":"Lind",
                                            "phone_number":"+14155550132"},
                                         "preparation":{"estimated_preparation_start_time":"2031-05-06T08:30:00+02:00",
                                            "estimated_preparation_duration":9,"auto_prepare":true},
                                         "financial_record":{"grand_total_including_tax":"12.40",
                                            "payment_method":"cash"},
                                         "delivery_job":{"promised_delivery_minutes":40,
                                            "disable_dropoff_geoverification":false,"dropoff_location":{"name":"B",
                                            "line_1":"4","line_2":"","city":"S","state":"","country":"E",
                                            "postcode":"1","apartment_number":"","latitude":"1.50","longitude":"2",
                                            "address_specific_instructions_to_driver":""}},
                                         "items":[{"name":"Tea","quantity":2,"addons":["milk"]}]}""")));
        stage.noViolations();
    }

    @Test
    void combineChangesSendsEverythingInOneRequestButTheStatus() {
        stage.sandbox().allowCombinedChanges(true);
        OrderGatewayException.orThrow(stage.gateway("combine-changes", "true").update(update("""
                                "set":{"note":"n","kind":"walk_in","channel":{"code":"kiosk"},"status":"prepared",
                                    "payment":{"reference":"p","discount":"1"},"customer":{"code":"c"},
                                    "delivery":{"promisedWithin":5,"geoCheckDisabled":true}}""")));
        assertThat(stage.sent()).containsExactly(patch("""
                                {"uuid":"0b7e21c4d9a6","note":"n","kind":"walk_in","channel_slug":"kiosk","payment_gateway_id":"p",
                                 "financial_record":{"discount":"1"},
                                 "recipient":{"partners_internal_recipient_id":"c"},
                                 "delivery_job":{"promised_delivery_minutes":5,
                                    "disable_dropoff_geoverification":true}}"""), status("{\"status\":\"prepared\"}"));
        stage.noViolations();
    }

    @Test
    void anIncompleteAddressIsSentWhenTheSettingAllowsIt() {
        stage.answer(200, "{\"uuid\":\"0b7e21c4d9a6\"}");
        OrderGatewayException.orThrow(stage.gateway("require-complete-address", "false")
                .update(update("\"set\":{\"delivery\":{\"address\":{\"line1\":\"4 Mill Lane\"}}}")));
        assertThat(stage.sent())
                .containsExactly(patch("{\"delivery_job\":{\"dropoff_location\":{\"line_1\":\"4 Mill Lane\"}}}"));
    }

    @Test
    void aLineIsAddedWhenTheSettingAllowsIt() {
        String add = "\"lineChanges\":[{\"change\":\"add\",\"line\":{\"name\":\"Tea\"}}]";
        assertThat(stage.gateway().update(update(add)).getLeft().message()).contains("adding-keeps-other-lines");
        assertThat(stage.sent()).isEmpty();
        OrderGatewayException.orThrow(
                stage.gateway("adding-keeps-other-lines", "true").update(update(add)));
        assertThat(stage.sent()).containsExactly(patch("{\"items\":[{\"name\":\"Tea\"}]}"));
    }

    @Test
    void onLossReportSendsTheRestAndTellsWhatWasLeftOut() {
        var receipt =
                OrderGatewayException.orThrow(stage.gateway("on-loss", "report").update(update("""
                                "set":{"note":"n","outlierStatus":"x","extensions":{"kapture":{"unit_name":"u"}}}""")));
        assertThat(stage.sent()).containsExactly(patch("{\"note\":\"n\"}"));
        assertThat(receipt.leftOut()).extracting("path").containsExactly("outlierStatus", "extensions.kapture");
    }

    @Test
    void oneRequestHasNoStepsToTellAndSeveralHave() {
        var one = OrderGatewayException.orThrow(stage.gateway().update(update("\"set\":{\"note\":\"n\"}")));
        assertThat(one.steps()).isEmpty();
        var two = OrderGatewayException.orThrow(
                stage.gateway().update(update("\"set\":{\"note\":\"n\",\"kind\":\"walk_in\"}")));
        assertThat(two.steps()).extracting("name").containsExactly("order", "note");
        assertThat(two.steps().get(1).fields()).containsExactly("note");
        assertThat(two.vendorIds()).isEqualTo(Map.of("customer", CaptainStage.RECIPIENT));
    }
}
