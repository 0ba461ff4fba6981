package org.ordergateway.sandbox.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.captain.CaptainFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each row of the update page's table is applied, and nothing else changes. */
class CaptainUpdateTest {

    private final CaptainFixture captain = CaptainFixture.started();
    private final JsonNode before = captain.held();

    @AfterEach
    void close() {
        captain.close();
    }

    /** Sends the body and expects this one top-level field of the order to be this, and every other as before. */
    private void changes(String body, String field, String expected) throws IOException {
        ObjectNode wanted = before.deepCopy();
        wanted.set(field, json(expected));
        assertThat(captain.patched(body)).isEqualTo(wanted);
        assertThat(wanted).isNotEqualTo(before);
    }

    private String part(String pointer, String field, String value) {
        JsonNode after = before.deepCopy();
        ((ObjectNode) after.at(pointer)).set(field, json(value));
        return after.at("/" + pointer.split("/", -1)[1]).toString();
    }

    @Test
    void aCompleteDropoffBlockReplacesTheOldOne() throws IOException {
        String job = part("/delivery_job/dropoff_location", "apartment_number", "'Unit 9'");
        String block = json(job).path("dropoff_location").toString();
        changes("{'delivery_job':{'dropoff_location':" + block + "}}", "delivery_job", job);
    }

    @Test
    void aFirstDropoffGivesAnOrderWithoutDeliveryItsJob() throws IOException {
        ((ObjectNode) before).remove("delivery_job");
        captain.sandbox().seed(captain.sandbox().seededOrderId(), before.toString());
        captain.patched("{'delivery_job':{'dropoff_location':{'name':'B','line_1':'1','line_2':'','city':'C',"
                + "'postcode':'2','country':'D','state':'E','apartment_number':'','latitude':'1.0',"
                + "'longitude':'2.50','address_specific_instructions_to_driver':''}}}");
        assertThat(captain.held().at("/delivery_job/uuid").asText())
                .isEqualTo(captain.sandbox().seededOrderId());
        assertThat(captain.held().at("/delivery_job/dropoff_location/uuid").asText())
                .hasSize(12);
        assertThat(captain.held().at("/delivery_job/dropoff_location/longitude").asText())
                .isEqualTo("2.50");
    }

    @Test
    void aDropoffBlockNeedNotNameWhatTheOrderHasAsNull() throws IOException {
        ObjectNode place = (ObjectNode) before.at("/delivery_job/dropoff_location");
        place.putNull("apartment_number");
        captain.sandbox().seed(captain.sandbox().seededOrderId(), before.toString());
        place.put("city", "Elsewhere").remove("apartment_number");
        JsonNode after = captain.patched("{'delivery_job':{'dropoff_location':" + place + "}}");
        assertThat(after.at("/delivery_job/dropoff_location/city").asText()).isEqualTo("Elsewhere");
    }

    @Test
    void thePromiseIsKept() throws IOException {
        changes(
                "{'delivery_job':{'promised_delivery_minutes':50}}",
                "delivery_job",
                part("/delivery_job", "promised_delivery_minutes", "50"));
    }

    @Test
    void theGeoCheckIsSwitched() throws IOException {
        changes(
                "{'delivery_job':{'disable_dropoff_geoverification':true}}",
                "delivery_job",
                part("/delivery_job", "disable_dropoff_geoverification", "true"));
    }

    @Test
    void internalNotesReplaceTheOldOnes() throws IOException {
        String notes = "[{'note':'new','date':'2031-03-05T01:02:03.000Z','user':'two@example.com'}]";
        changes(
                "{'uuid':'" + captain.sandbox().seededOrderId() + "','internal_notes':" + notes + "}",
                "internal_notes",
                notes);
    }

    @Test
    void kitchenFieldsAreTextOrBoolean() throws IOException {
        String fields = "[{'key':'Allergy','value':true},{'key':'Visits','value':'7'}]";
        changes("{'kds_custom_fields':" + fields + "}", "kds_custom_fields", fields);
    }

    @Test
    void recipientFieldsAreMergedWithOrWithoutTheUuid() throws IOException {
        changes(
                "{'recipient':{'phone_number':'+15550109999'}}",
                "recipient",
                part("/recipient", "phone_number", "'+15550109999'"));
        JsonNode after = captain.patched("{'recipient':{'uuid':'5d02aa19c7e3','opted_out_of_SMS':true}}");
        assertThat(after.at("/recipient/opted_out_of_SMS").asBoolean()).isTrue();
        assertThat(after.at("/recipient/phone_number").asText()).isEqualTo("+15550109999");
    }

    @Test
    void moneyIsMergedAndEachAmountKeepsItsDigits() throws IOException {
        changes(
                "{'uuid':'" + captain.sandbox().seededOrderId() + "','financial_record':{'credit':'1.50'}}",
                "financial_record",
                part("/financial_record", "credit", "'1.50'"));
        JsonNode after = captain.patched("{'financial_record':{'uuid':'f1','discount':2.40,'payment_status':'open'}}");
        assertThat(after.at("/financial_record/discount")).isEqualTo(json("'2.40'"));
        assertThat(after.at("/financial_record/payment_status").asText()).isEqualTo("open");
        assertThat(after.at("/financial_record/credit").asText()).isEqualTo("1.50");
        assertThat(after.path("financial_record").has("uuid")).isFalse();
    }

    @Test
    void theOrderIsRescheduled() throws IOException {
        changes("{'scheduled_for':'2031-03-06T05:25:49.000Z'}", "scheduled_for", "'2031-03-06T05:25:49.000Z'");
    }

    @Test
    void preparationIsMerged() throws IOException {
        changes(
                "{'preparation':{'estimated_preparation_duration':20}}",
                "preparation",
                part("/preparation", "estimated_preparation_duration", "20"));
    }

    @Test
    void theNoteIsReplaced() throws IOException {
        changes("{'note':'back door'}", "note", "'back door'");
    }

    @Test
    void theChannelIsWrittenBySlugAndReadAsAnObject() throws IOException {
        changes(
                "{'channel_slug':'phone_desk'}",
                "channel",
                "{'slug':'phone_desk','name':'Phone Desk',"
                        + "'logo_cloudinary_url':'https://logos.sandbox.example/phone_desk.png'}");
        assertThat(captain.held().has("channel_slug")).isFalse();
    }

    @Test
    void thePreparationTimeTheKindAndTheOtherSingleValuesAreReplaced() throws IOException {
        changes("{'estimated_preparation_time':30}", "estimated_preparation_time", "30");
        captain.sandbox().reset();
        changes("{'kind':'drive_thru'}", "kind", "'drive_thru'");
        captain.sandbox().reset();
        changes("{'payment_gateway_id':'pay_2'}", "payment_gateway_id", "'pay_2'");
        captain.sandbox().reset();
        changes(
                "{'id_verification_info':{'contains':['alcohol'],'min_age':21}}",
                "id_verification_info",
                "{'contains':['alcohol'],'min_age':21}");
    }

    @Test
    void changesThatNeedNotBeAloneMayGoTogether() throws IOException {
        JsonNode after = captain.patched("{'kind':'collection','estimated_preparation_time':5}");
        assertThat(after.path("kind").asText()).isEqualTo("collection");
        assertThat(after.path("estimated_preparation_time").asInt()).isEqualTo(5);
    }

    @Test
    void theOrdersUuidMayStandWhereTheSamplesHaveIt() throws IOException {
        String uuid = "{'uuid':'" + captain.sandbox().seededOrderId() + "',";
        captain.patched(uuid + "'channel_slug':'kiosk'}");
        captain.patched(uuid + "'id_verification_info':{'min_age':21}}");
        captain.patched(uuid + "'estimated_preparation_time':4,'kind':'walk_in'}");
        captain.patched(uuid + "'kds_custom_fields':[]}");
    }

    @Test
    void withTheSwitchOnChangesMayBeCombined() throws IOException {
        captain.sandbox().allowCombinedChanges(true);
        JsonNode after = captain.patched("{'uuid':'0b7e21c4d9a6','note':'n','kind':'walk_in',"
                + "'delivery_job':{'promised_delivery_minutes':5,'disable_dropoff_geoverification':true}}");
        assertThat(after.path("note").asText()).isEqualTo("n");
        assertThat(after.at("/delivery_job/promised_delivery_minutes").asInt()).isEqualTo(5);
    }
}
