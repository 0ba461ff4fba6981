package org.ordergateway.sandbox.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.captain.CaptainFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items that are named are updated; as soon as one is new, those that are not named go. */
class CaptainItemsTest {

    private static final String SOUP = "91be03d7f6aa";
    private static final String PIZZA = "7ac4d210be58";

    private final CaptainFixture captain = CaptainFixture.started();
    private final JsonNode before = captain.held();

    @AfterEach
    void close() {
        captain.close();
    }

    @Test
    void aNamedItemIsUpdatedInPlaceAndTheOthersStay() throws IOException {
        JsonNode items = captain.patched("{'items':[{'uuid':'" + PIZZA + "','display_on_kds':false,'cookable':false,"
                        + "'price':16.00}]}")
                .path("items");
        assertThat(items).hasSize(2);
        assertThat(items.path(0)).isEqualTo(before.at("/items/0"));
        assertThat(items.at("/1/display_on_kds")).isEqualTo(json("false"));
        assertThat(items.at("/1/cookable")).isEqualTo(json("false"));
        assertThat(items.at("/1/price")).isEqualTo(json("'16.00'"));
        assertThat(items.at("/1/name").asText()).isEqualTo("Garden Pizza");
    }

    @Test
    void everyFieldOfAnItemIsTaken() throws IOException {
        String sent = "{'uuid':'" + SOUP + "','name':'Soup','partners_uuid':'line-9','category':'Hot',"
                + "'addons_type':'pizza','addons':{'whole':['a'],'left':['b'],'right':['c']},'quantity':3,"
                + "'special_instructions':'hot','display_on_kds':false,'price':'9.90','cookable':false,"
                + "'preparation_status':'prepared','payment_gateway_id':'pay_3',"
                + "'display_names':{'internal':{'en':'SP'}},'addons_display_names':{'a':{'customer':{'fr':'A'}}}}";
        assertThat(captain.patched("{'items':[" + sent + "]}").at("/items/0")).isEqualTo(json(sent));
    }

    @Test
    void anItemWithoutUuidIsAddedAndThoseNotNamedAreRemoved() throws IOException {
        JsonNode items = captain.patched("{'items':[{'name':'Cake','price':'4.0'},{'uuid':'" + SOUP + "'}]}")
                .path("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/name").asText()).isEqualTo("Cake");
        assertThat(items.at("/0/uuid").asText()).hasSize(12);
        assertThat(items.at("/0/display_on_kds")).isEqualTo(json("true"));
        assertThat(items.at("/0/preparation_status").asText()).isEqualTo("not_being_prepared");
        assertThat(items.path(1)).isEqualTo(before.at("/items/0"));
    }

    @Test
    void anItemIsFoundByItsPartnersUuidWhereTheSwitchIsOn() throws IOException {
        String sent = "{'items':[{'partners_uuid':'line-2','name':'Pie','cookable':false}]}";
        captain.sandbox().findItemsByPartnersUuid(true);
        JsonNode items = captain.patched(sent).path("items");
        assertThat(items).hasSize(2);
        assertThat(items.path(0)).isEqualTo(before.at("/items/0"));
        assertThat(items.at("/1/uuid").asText()).isEqualTo(PIZZA);
        assertThat(items.at("/1/name").asText()).isEqualTo("Pie");
        captain.sandbox().findItemsByPartnersUuid(false);
        assertThat(captain.patched(sent).path("items")).hasSize(1);
    }

    @Test
    void addonsByHalvesMayChangeOnAPizzaWithoutSayingSoAgain() throws IOException {
        captain.patched("{'items':[{'uuid':'" + PIZZA + "','addons':{'right':['corn']}}]}");
        assertThat(captain.held().at("/items/1/addons")).isEqualTo(json("{'right':['corn']}"));
    }
}
