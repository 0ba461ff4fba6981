package org.ordergateway.sandbox.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.captain.CaptainFixture.ORDERS;
import static org.ordergateway.sandbox.captain.CaptainFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.sandbox.Violation;

/** The calls around the update: create, get, list, change of status, key check. */
class CaptainCallsTest {

    private static final String NEW = "{'placed_at_time':'2031-05-06T07:08:09.000Z',"
            + "'partners_unique_internal_order_id':'web-2','store_order_reference_description':'A-2',"
            + "'kind':'delivery','recipient':{'full_name':'Bo Reed','phone_number':'+15550102222'},"
            + "'special_instructions':'s','scheduled_for':'2031-05-06T09:00:00.000Z',"
            + "'internal_notes':[{'note':'n'}],'items':[{'name':'Tea','price':2.50,'quantity':1}],"
            + "'financial_record':{'delivery_fee':3.10,'credit':'0.50'},'preparation':{'auto_prepare':'true','estimated_preparation_start_time':'2031-05-06T07:20:00.000Z'},"
            + "'custom_fields':{'any':[1,{'thing':null}]},"
            + "'delivery_job':{'promised_delivery_minutes':30,'dropoff_location':"
            + "{'line_1':'1 Way','latitude':'1.0','longitude':'2.0'}}}";

    private final CaptainFixture captain = CaptainFixture.started();

    @AfterEach
    void close() {
        captain.close();
    }

    @Test
    void aNewOrderIsHeldWithAllThatWasSentAndWhatCaptainAdds() throws IOException {
        var answer = captain.send("POST", ORDERS, NEW);
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = json(answer.body()).path("uuid").asText();
        assertThat(json(answer.body()).path("tracking_link").asText()).contains(id);
        JsonNode order = json(captain.sandbox().order(id).orElseThrow());
        assertThat(order.path("status").asText()).isEqualTo("created");
        assertThat(order.at("/items/0/price")).isEqualTo(json("'2.50'"));
        assertThat(order.at("/items/0/uuid").asText()).hasSize(12);
        assertThat(order.at("/financial_record/delivery_fee")).isEqualTo(json("'3.10'"));
        assertThat(order.at("/financial_record/remaining_balance").isNull()).isTrue();
        assertThat(order.at("/recipient/full_name").asText()).isEqualTo("Bo Reed");
        assertThat(order.at("/recipient/first_name").isNull()).isTrue();
        assertThat(order.at("/delivery_job/dropoff_location/uuid").asText()).hasSize(12);
        assertThat(order.at("/custom_fields/any/1/thing").isNull()).isTrue();
        assertThat(order.at("/channel/slug").asText()).isEqualTo("unknown");
        assertThat(captain.sandbox().orderIds())
                .containsExactly(captain.sandbox().seededOrderId(), id);
        assertThat(captain.sandbox().violations()).isEmpty();
    }

    @Test
    void aNewRecipientMayHaveAFirstAndALastNameInstead() throws IOException {
        String named = NEW.replace("'full_name':'Bo Reed'", "'first_name':'Bo','last_name':'Reed'");
        assertThat(captain.send("POST", ORDERS, named).statusCode()).isEqualTo(201);
        refusedNew(NEW.replace("'full_name'", "'first_name'").replace("web-2", "web-3"), "/recipient/full_name", 2);
    }

    @Test
    void anOrderNumberIsTakenOnceAndTheStatusOfTheRefusalCanBeChosen() throws IOException {
        captain.send("POST", ORDERS, NEW);
        var again = captain.send("POST", ORDERS, NEW);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(json(again.body())
                        .at("/errors/partners_unique_internal_order_id/0")
                        .asText())
                .isEqualTo("has already been taken");
        captain.sandbox().duplicateStatus(409);
        assertThat(captain.send("POST", ORDERS, NEW).statusCode()).isEqualTo(409);
        assertThat(captain.sandbox().orderIds()).hasSize(2);
        assertThat(captain.sandbox().violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "placed_at_time",
                "partners_unique_internal_order_id",
                "store_order_reference_description",
                "kind",
                "recipient"
            })
    void aNewOrderWithoutAMandatoryFieldIsRefused(String missing) throws IOException {
        refusedNew(NEW.replace("'" + missing + "':", "'x':"), "/" + missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'full_name'             | 'email'              | /recipient/full_name
            'name':'Tea'            | 'category':'Tea'     | /items/0/name
            'name':'Tea'            | 'name':'T','uuid':'u'| /items/0/uuid
            'longitude':'2.0'       | 'city':'C'           | /delivery_job/dropoff_location/longitude
            'special_instructions'  | 'note'               | /note
            'promised_delivery_minutes':30 | 'driver_summary':[] | /delivery_job/driver_summary
            'estimated_preparation_start_time':'2031-05-06T07:20:00.000Z' | 'estimated_preparation_duration':5 | /preparation/estimated_preparation_start_time
            'kind':'delivery'       | 'kind':'boat'        | /kind
            """)
    void aNewOrderThatThePagesDoNotAllowIsRefused(String part, String wrong, String where) throws IOException {
        refusedNew(NEW.replace(part, wrong), where);
    }

    private void refusedNew(String body, String where) throws IOException {
        refusedNew(body, where, 1);
    }

    private void refusedNew(String body, String where, int held) throws IOException {
        assertThat(captain.send("POST", ORDERS, body).statusCode()).isEqualTo(422);
        assertThat(captain.sandbox().violations()).extracting(Violation::where).contains(where);
        assertThat(captain.sandbox().orderIds()).hasSize(held);
    }

    @Test
    void anOrderIsReadWholeAndTheListIsABareArray() throws IOException {
        assertThat(json(captain.send("GET", captain.first(), "").body())).isEqualTo(captain.held());
        captain.send("POST", ORDERS, NEW);
        JsonNode list = json(captain.send("GET", ORDERS, "").body());
        assertThat(list).hasSize(2);
        assertThat(list.path(0)).isEqualTo(captain.held());
        assertThat(captain.sandbox().violations()).isEmpty();
    }

    @Test
    void aCancellationIsHeldWithItsReasonWhichNoAnswerShows() throws IOException {
        var answer = captain.send(
                "PATCH",
                "/v1/order-status/" + captain.sandbox().seededOrderId(),
                "{'status':'cancelled','cancellation_reason':'closed','disable_kds_notifications':true}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).path("status").asText()).isEqualTo("cancelled");
        assertThat(json(answer.body()).has("cancellation_reason")).isFalse();
        assertThat(captain.held().path("cancellation_reason").asText()).isEqualTo("closed");
        assertThat(captain.sandbox().violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'status':'completed'}                                    | /status
            {'scheduled_for':'2031-05-06T09:00:00.000Z'}              | /status
            {'status':'prepared','cancellation_reason':'r'}           | /cancellation_reason
            {'status':'prepared','disable_kds_notifications':true}    | /disable_kds_notifications
            {'status':'cancelled','reason':'r'}                       | /reason
            """)
    void aChangeOfStatusThatThePageDoesNotAllowIsRefused(String body, String where) throws IOException {
        JsonNode before = captain.held();
        var answer =
                captain.send("PATCH", "/v1/order-status/" + captain.sandbox().seededOrderId(), body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(captain.sandbox().violations()).extracting(Violation::where).containsExactly(where);
        assertThat(captain.held()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/auth", "/v1/test/auth"})
    void theKeysCanBeChecked(String path) throws IOException {
        assertThat(captain.send("GET", path, "").statusCode()).isEqualTo(200);
        assertThat(captain.sandbox().violations()).isEmpty();
    }

    @Test
    void resettingBringsTheFirstOrderBackAsItWas() throws IOException {
        JsonNode before = captain.held();
        captain.send("POST", ORDERS, NEW);
        captain.patched("{'note':'changed'}");
        captain.sandbox().reset();
        assertThat(captain.sandbox().orderIds())
                .containsExactly(captain.sandbox().seededOrderId());
        assertThat(captain.held()).isEqualTo(before);
        assertThat(captain.sandbox().requests()).isEmpty();
    }
}
