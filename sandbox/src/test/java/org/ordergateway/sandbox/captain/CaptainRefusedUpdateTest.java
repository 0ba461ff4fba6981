package org.ordergateway.sandbox.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.captain.CaptainFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.sandbox.Violation;

/** What the update page does not allow is recorded as a violation, answered with 422, and not applied. */
class CaptainRefusedUpdateTest {

    private final CaptainFixture captain = CaptainFixture.started();
    private final JsonNode before = captain.held();

    @AfterEach
    void close() {
        captain.close();
    }

    /** Sends the body and expects a violation there, 422 with a message there, and the order as it was. */
    private void refused(String body, String where) throws IOException {
        var answer = captain.patch(body);
        assertThat(captain.sandbox().violations()).extracting(Violation::where).contains(where);
        assertThat(captain.sandbox().violations())
                .allSatisfy(violation -> assertThat(violation.rule()).isNotBlank());
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode messages = json(answer.body()).path("errors").at(where.isEmpty() ? "/base" : where);
        assertThat(messages.isArray()).as(answer.body()).isTrue();
        assertThat(captain.held()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'colour':'red'}                                                  | /colour
            {'partners_unique_internal_order_id':'web-2'}                     | /partners_unique_internal_order_id
            {'special_instructions':'x'}                                      | /special_instructions
            {'custom_fields':{}}                                              | /custom_fields
            {'status':'cancelled'}                                            | /status
            {'channel':{'slug':'web'}}                                        | /channel
            {'store_order_reference_description':'A-1'}                       | /store_order_reference_description
            {'recipient':{'phone':'+15550101111'}}                            | /recipient/phone
            {'delivery_job':{'uuid':'0b7e21c4d9a6'}}                          | /delivery_job/uuid
            {'financial_record':{'tip':'1'}}                                  | /financial_record/tip
            {'preparation':{'start':'now'}}                                   | /preparation/start
            {'internal_notes':[{'note':'n','text':'n'}]}                      | /internal_notes/0/text
            {'kds_custom_fields':[{'key':'k','value':'v','x':1}]}             | /kds_custom_fields/0/x
            {'id_verification_info':{'max_age':9}}                            | /id_verification_info/max_age
            {'items':[{'uuid':'91be03d7f6aa','sku':'s'}]}                     | /items/0/sku
            """)
    void aFieldThatThePageDoesNotTakeIsRefused(String body, String where) throws IOException {
        refused(body, where);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'note':7}                                                        | /note
            {'note':null}                                                     | /note
            {'scheduled_for':'tomorrow'}                                      | /scheduled_for
            {'scheduled_for':'2031-03-06T05:25:49'}                           | /scheduled_for
            {'kind':'takeaway'}                                               | /kind
            {'channel_slug':'Door Dash'}                                      | /channel_slug
            {'estimated_preparation_time':'30'}                               | /estimated_preparation_time
            {'payment_gateway_id':12}                                         | /payment_gateway_id
            {'id_verification_info':{'min_age':'18'}}                         | /id_verification_info/min_age
            {'id_verification_info':{'contains':'alcohol'}}                   | /id_verification_info/contains
            {'preparation':{'auto_prepare':1}}                                | /preparation/auto_prepare
            {'preparation':{'estimated_preparation_duration':1.5}}            | /preparation/estimated_preparation_duration
            {'recipient':{'opted_out_of_SMS':'true'}}                         | /recipient/opted_out_of_SMS
            {'recipient':{'phone_number':'5550101111'}}                       | /recipient/phone_number
            {'financial_record':{'credit':'much'}}                            | /financial_record/credit
            {'financial_record':{'payment_status':1}}                         | /financial_record/payment_status
            {'delivery_job':{'promised_delivery_minutes':'30'}}               | /delivery_job/promised_delivery_minutes
            {'delivery_job':{'disable_dropoff_geoverification':'no'}}         | /delivery_job/disable_dropoff_geoverification
            {'delivery_job':[]}                                               | /delivery_job
            {'internal_notes':{'note':'n'}}                                   | /internal_notes
            {'internal_notes':[{'note':'n','date':'today'}]}                  | /internal_notes/0/date
            {'internal_notes':[{'user':'a@example.com'}]}                     | /internal_notes/0/note
            {'kds_custom_fields':[{'key':'k','value':5}]}                     | /kds_custom_fields/0/value
            {'kds_custom_fields':[{'key':'k'}]}                               | /kds_custom_fields/0/value
            {'kds_custom_fields':[{'value':true}]}                            | /kds_custom_fields/0/key
            {'items':[{'uuid':'91be03d7f6aa','price':'cheap'}]}               | /items/0/price
            {'items':[{'uuid':'91be03d7f6aa','quantity':'2'}]}                | /items/0/quantity
            {'items':[{'uuid':'91be03d7f6aa','cookable':'no'}]}               | /items/0/cookable
            {'items':[{'uuid':'91be03d7f6aa','addons':[1]}]}                  | /items/0/addons
            {'items':[{'uuid':'91be03d7f6aa','addons_type':'burger'}]}        | /items/0/addons_type
            {'items':[{'uuid':'91be03d7f6aa','preparation_status':'eaten'}]}  | /items/0/preparation_status
            {'items':[{'uuid':'91be03d7f6aa','display_names':{'en':'S'}}]}    | /items/0/display_names/en
            """)
    void aValueOfAnotherFormIsRefused(String body, String where) throws IOException {
        refused(body, where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'recipient':{'full_name':'B'}",
                "'financial_record':{'credit':'1'}",
                "'scheduled_for':'2031-03-06T05:25:49.000Z'",
                "'preparation':{'auto_prepare':false}",
                "'note':'n'",
                "'channel_slug':'web'",
                "'payment_gateway_id':'p'",
                "'id_verification_info':{'min_age':20}"
            })
    void aChangeThatIsPassedOnlyByItselfIsRefusedBesideAnother(String change) throws IOException {
        refused("{" + change + ",'estimated_preparation_time':9}", "/" + change.split("'", -1)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"promised_delivery_minutes", "disable_dropoff_geoverification"})
    void aKeyOfTheDeliveryJobThatIsPassedOnlyByItselfIsRefusedBesideAnother(String key) throws IOException {
        refused(
                "{'delivery_job':{'promised_delivery_minutes':9,'disable_dropoff_geoverification':true}}",
                "/delivery_job/" + key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uuid",
                "name",
                "line_1",
                "line_2",
                "city",
                "postcode",
                "country",
                "state",
                "apartment_number",
                "latitude",
                "longitude",
                "address_specific_instructions_to_driver"
            })
    void aDropoffBlockThatIsNotCompleteIsRefused(String missing) throws IOException {
        ObjectNode block = before.at("/delivery_job/dropoff_location").deepCopy();
        block.put("city", "Elsewhere").remove(missing);
        refused("{'delivery_job':{'dropoff_location':" + block + "}}", "/delivery_job/dropoff_location/" + missing);
    }

    @Test
    void aPositionIsTextInADropoffBlock() throws IOException {
        ObjectNode block = before.at("/delivery_job/dropoff_location").deepCopy();
        block.put("latitude", 51);
        refused("{'delivery_job':{'dropoff_location':" + block + "}}", "/delivery_job/dropoff_location/latitude");
    }

    @Test
    void aUuidOfSomethingElseIsRefused() throws IOException {
        ObjectNode block = before.at("/delivery_job/dropoff_location").deepCopy();
        block.put("uuid", "aaaaaaaaaaaa");
        refused("{'uuid':'aaaaaaaaaaaa','note':'n'}", "/uuid");
        refused("{'recipient':{'uuid':'aaaaaaaaaaaa','full_name':'B'}}", "/recipient/uuid");
        refused("{'delivery_job':{'dropoff_location':" + block + "}}", "/delivery_job/dropoff_location/uuid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'recipient':{'full_name':'B'}",
                "'scheduled_for':'2031-03-06T05:25:49.000Z'",
                "'note':'n'",
                "'kind':'walk_in'",
                "'items':[{'uuid':'91be03d7f6aa','cookable':false}]",
                "'delivery_job':{'promised_delivery_minutes':9}"
            })
    void theOrdersUuidIsRefusedBesideWhatNoSampleShowsItWith(String change) throws IOException {
        refused("{'uuid':'0b7e21c4d9a6'," + change + "}", "/uuid");
    }

    @Test
    void moneyWithoutAnyUuidIsRefused() throws IOException {
        refused("{'financial_record':{'credit':'1'}}", "/uuid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "'true'"})
    void anAutomaticPreparationWithoutItsStartIsRefused(String automatic) throws IOException {
        refused("{'preparation':{'auto_prepare':" + automatic + "}}", "/preparation/estimated_preparation_start_time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'items':[{'uuid':'aaaaaaaaaaaa','name':'X'}]}                                 | /items/0/uuid
            {'items':[{'price':'1'}]}                                                      | /items/0/name
            {'items':[{'uuid':'91be03d7f6aa'},{'uuid':'91be03d7f6aa'}]}                    | /items/1/uuid
            {'items':[{'name':'X','partners_uuid':'p'},{'name':'Y','partners_uuid':'p'}]}  | /items/1/partners_uuid
            {'items':[{'name':'X','addons':{'left':['a']}}]}                               | /items/0/addons
            {'items':[{'uuid':'91be03d7f6aa','addons':{'left':['a']}}]}                    | /items/0/addons
            """)
    void anItemThatCannotBeMeantIsRefused(String body, String where) throws IOException {
        refused(body, where);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                         | ''
            {'uuid':'0b7e21c4d9a6'}    | ''
            {'items':[]}               | /items
            {'recipient':{}}           | /recipient
            {'financial_record':{}}    | /financial_record
            {'preparation':{}}         | /preparation
            {'delivery_job':{}}        | /delivery_job
            """)
    void anUpdateOfNothingIsRefused(String body, String where) throws IOException {
        refused(body, where);
    }

    @Test
    void everyBreachOfABodyIsToldAtOnce() throws IOException {
        refused("{'kind':'x','items':[{'uuid':1}],'delivery_job':{'far':1}}", "/kind");
        assertThat(captain.sandbox().violations())
                .extracting(Violation::where)
                .containsExactly("/kind", "/items/0/uuid", "/delivery_job/far");
    }
}
