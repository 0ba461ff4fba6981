package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.json;
import static org.ordergateway.kapture.KaptureFixture.newOrder;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.Invalid;
import org.ordergateway.failure.OrderFailure.Unsupported;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.OrderUpdate;

/** Changes that would change nothing at Kapture, or write what no page shows: refused, and nothing is sent. */
class KaptureNothingSentTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'customer':{'name':'Asha Rao'},'extensions':{'kapture':{'customer_info':{'update':false}}}}"
                        + "|customer.name",
                "{'customer':{'name':'Asha Rao'},'extensions':{'kapture':{'customer_info':{}}}}|customer.name",
                "{'contacts':[{'title':'Ms'}],'extensions':{'kapture':{'contact_info':{'matchEmailPhone':true}}}}"
                        + "|contacts[].title",
                "{'customer':{'name':'Asha Rao'},'extensions':{'kapture':"
                        + "{'customer_info':{'update':false},'enquiry_info':{'action':'call'}}}}"
                        + "|extensions.kapture.enquiry_info.action",
                "{'extensions':{'kapture':{},'captain':{'display_names':{}}}}|extensions.captain"
            })
    void anUpdateOfWhichOnlyFlagsAreLeftIsUnsupported(String neutral, String lost) {
        OrderUpdate update = KAPTURE.update(neutral);
        for (String onLoss : List.of("refuse", "report")) {
            OrderGateway gateway = KAPTURE.gateway(Map.of("on-loss", onLoss));
            assertThat(gateway.plan(update).refusal()).isInstanceOf(Unsupported.class);
            OrderFailure failure = gateway.update(update).getLeft();
            assertThat(failure).isInstanceOf(Unsupported.class);
            assertThat(((Unsupported) failure).fields())
                    .extracting(FieldViolation::path)
                    .contains(lost);
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void anEmptyBlockOfExtensionsChangesNothing() {
        for (String onLoss : List.of("refuse", "report")) {
            OrderGateway gateway = KAPTURE.gateway(Map.of("on-loss", onLoss, "update-customer", "true"));
            OrderFailure failure = gateway.update(KAPTURE.update("{'extensions':{'kapture':{}}}"))
                    .getLeft();
            assertThat(failure).isInstanceOf(Invalid.class);
            assertThat(failure.message()).contains("changes nothing");
        }
        KAPTURE.nothingWasSent();
    }

    @Test
    void whatIsLeftBesideTheFlagsIsSent() {
        OrderGateway gateway = KAPTURE.gateway(Map.of("on-loss", "report"));
        for (String rest : List.of("'note':'x',", "'extendedFields':{'a':'b'},")) {
            KAPTURE.sandbox.reset();
            OrderGatewayException.orThrow(gateway.update(KAPTURE.update("{" + rest
                    + "'customer':{'name':'Asha Rao'},'extensions':{'kapture':{'customer_info':{'update':false}}}}")));
            assertThat(KAPTURE.body().path("order_info")).hasSize(3);
        }
        KAPTURE.sandbox.reset();
        OrderGatewayException.orThrow(gateway.update(KAPTURE.update("{'customer':{'name':'Asha Rao'},"
                + "'extensions':{'kapture':{'customer_info':{'update':false},'unit_name':'U'}}}")));
        assertThat(KAPTURE.body().at("/order_info/unit_name").asText()).isEqualTo("U");
        KAPTURE.noViolations();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'extendedFields':{'a':null}}|extendedFields[a]",
                "{'extendedFields':{'a':{'b':[1,{'c':null}]}}}|extendedFields[a][b][1][c]",
                "{'customer':{'name':'A','extendedFields':{'a':[null]}}}|customer.extendedFields[a][0]",
                "{'customer':{'name':'A','customFields':{'x':1,'a':null}}}|customer.customFields[a]",
                "{'extensions':{'kapture':{'enquiry_info':{'additional_fields':{'a':null}}}}}"
                        + "|extensions.kapture.enquiry_info.additional_fields[a]",
                "{'extensions':{'kapture':{'enquiry_info':{'associate_fields':{'a':[[null]]}}}}}"
                        + "|extensions.kapture.enquiry_info.associate_fields[a][0][0]",
                "{'extensions':{'kapture':{'unit_name':null}}}|extensions.kapture.unit_name",
                "{'note':'x','extensions':{'kapture':null}}|extensions.kapture"
            })
    void anExplicitNullIsRefusedWithItsPathAtAnyDepth(String neutral, String path) {
        OrderGateway gateway = KAPTURE.gateway(Map.of("update-customer", "true"));
        OrderFailure ofUpdate = gateway.update(KAPTURE.update(neutral)).getLeft();
        String named = neutral.contains("'name'") ? neutral : "{'customer':{'name':'A'}," + neutral.substring(1);
        OrderFailure ofCreation = gateway.create(newOrder(named)).getLeft();
        for (OrderFailure failure : List.of(ofUpdate, ofCreation)) {
            assertThat(failure).isInstanceOf(Invalid.class);
            assertThat(((Invalid) failure).violations())
                    .extracting(FieldViolation::path)
                    .containsExactly(path);
        }
        KAPTURE.nothingWasSent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "'a\\u0000b'"})
    void aNumberOfTheMerchantsIsNoMoreBlankInAnUpdateThanInANewOrder(String number) {
        OrderFailure failure = KAPTURE.gateway()
                .update(KAPTURE.update("{'extensions':{'kapture':{'erp_order_id':" + number + "}}}"))
                .getLeft();
        assertThat(failure).isInstanceOf(Invalid.class);
        assertThat(failure.message()).contains("extensions.kapture.erp_order_id", KaptureIds.NUMBER_ALLOWED);
        KAPTURE.nothingWasSent();
        OrderGatewayException.orThrow(
                KAPTURE.gateway().update(KAPTURE.update("{'extensions':{'kapture':{'erp_order_id':'ERP-7'}}}")));
        assertThat(KAPTURE.body().at("/order_info/erp_order_id")).isEqualTo(json("'ERP-7'"));
    }
}
