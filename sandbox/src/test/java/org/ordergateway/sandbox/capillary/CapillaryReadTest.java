package org.ordergateway.sandbox.capillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.TRANSACTIONS;
import static org.ordergateway.sandbox.capillary.CapillaryFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading one bill by its id, or all bills of a number. */
class CapillaryReadTest {

    private static final String FIRST = TRANSACTIONS + "/700123456";
    private static final String BY_NUMBER = TRANSACTIONS + "/getByBillNumber/";

    private final CapillaryFixture capillary = CapillaryFixture.started();
    private final CapillarySandbox sandbox = capillary.sandbox();

    @AfterEach
    void close() {
        capillary.close();
    }

    private JsonNode get(String path) throws IOException {
        return capillary.sent("GET", path, "");
    }

    @Test
    void aBillIsReadBareAndWithoutPaymentsUnlessAsked() throws IOException {
        JsonNode read = get(FIRST);
        assertThat(read.at("/billDetails/amount").decimalValue()).isEqualTo("49.90");
        assertThat(read.path("lineItems")).hasSize(2);
        assertThat(read.path("deliveryStatus").asText()).isEqualTo("PROCESSED");
        assertThat(read.has("paymentModes")).isFalse();
        assertThat(read.has("creditNote")).isFalse();
        JsonNode whole = get(FIRST + "?type=REGULAR&tenders=true&credit_notes=true&mlp=true&points_breakup=true");
        assertThat(whole).isEqualTo(capillary.held());
        assertThat(whole.at("/paymentModes/0/amount").decimalValue()).isEqualTo("49.90");
        assertThat(whole.at("/creditNote/number").asText()).isEqualTo("CN-3301");
    }

    @Test
    void anUpdateIsReadBack() throws IOException {
        capillary.updated("'extendedFields':{'gift_wrap':'no'}");
        assertThat(get(FIRST).at("/extendedFields/gift_wrap").asText()).isEqualTo("no");
    }

    @Test
    void theBillingTimeIsInTheServersZone() throws IOException {
        sandbox.switches().serverOffset(ZoneOffset.ofHoursMinutes(5, 30));
        assertThat(get(FIRST).at("/billDetails/billingTime").asText()).isEqualTo("2031-02-01T15:30:00+05:30");
        assertThat(get(FIRST).at("/billDetails/billingTimeInputOffset").asText())
                .isEqualTo("+01:00");
    }

    @ParameterizedTest
    @CsvSource({"700123459,RETURN", "700123460,NOT_INTERESTED", "700123461,REGULAR", "700123462,REGULAR"})
    void aBillIsReadByItsType(String id, String type) throws IOException {
        assertThat(get(TRANSACTIONS + "/" + id + "?type=" + type).path("id").asText())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1", "/700123459", "/700123456?type=RETURN", "/700123456?type=NOT_INTERESTED_RETURN"})
    void anUnknownIdIsToldWithAStatusThatCanBeChosen(String path) throws IOException {
        assertThat(capillary.told(400, "GET", TRANSACTIONS + path, "")).isEqualTo(620);
        sandbox.switches().readFailureStatus(404);
        assertThat(capillary.told(404, "GET", TRANSACTIONS + path, "")).isEqualTo(620);
    }

    @ParameterizedTest
    @CsvSource({
        "/x,id",
        "/getByBillNumber,id",
        "/700123456?type=MIXED,type",
        "/700123456?tenders=1,tenders",
        "/700123456?source=INSTORE,source",
        "/700123456?mlp=true&mlp=true,mlp",
        "/getByBillNumber/POS-8841?limit=5,limit"
    })
    void aReadThatThePageDoesNotKnowIsRefused(String path, String where) throws IOException {
        capillary.refused(400, "GET", TRANSACTIONS + path, "", where);
    }

    @Test
    void theTypeMayBeAskedFor() throws IOException {
        sandbox.switches().typeRequired(true);
        get(FIRST + "?type=REGULAR");
        capillary.refused(400, "GET", FIRST, "", "type");
    }

    @Test
    void allBillsOfANumberAreReadWithTheirPage() throws IOException {
        JsonNode read = get(BY_NUMBER + "POS-9000");
        assertThat(read.path("pagination")).isEqualTo(json("{'limit':100,'offset':0,'total':2}"));
        assertThat(read.path("data").findValuesAsText("billNumber")).containsExactly("POS-9000", "POS-9000");
        assertThat(read.at("/data/0/id").asText()).isEqualTo("700123457");
        assertThat(read.path("warnings")).isEqualTo(json("[]"));
        assertThat(read.path("errors")).isEqualTo(json("[]"));
        assertThat(get(BY_NUMBER + "POS-8841").path("data")).hasSize(2);
    }

    @Test
    void aNumberThatNobodyKnowsHasNoBillsAndMayHaveAnyCharacter() throws IOException {
        assertThat(get(BY_NUMBER + "none").path("data")).isEqualTo(json("[]"));
        sandbox.seed("5", "{\"billDetails\":{\"billNumber\":\"a/b c*\"}}");
        assertThat(get(BY_NUMBER + "a%2Fb%20c*").at("/pagination/total").asInt())
                .isEqualTo(1);
    }
}
