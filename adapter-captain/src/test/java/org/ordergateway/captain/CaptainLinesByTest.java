package org.ordergateway.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.captain.CaptainStage.patch;
import static org.ordergateway.captain.CaptainStage.update;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.model.OrderField;

/** By which of a line's two ids Captain finds it: the page's table and its samples say different ones. */
class CaptainLinesByTest {

    @RegisterExtension
    static final CaptainStage stage = new CaptainStage();

    private static final OrderField MERCHANT_ID = OrderField.of("lines[].merchantId");

    private static OrderGateway byPartnersUuid(String... more) {
        String[] settings = new String[more.length + 2];
        settings[0] = "lines-by";
        settings[1] = "partners-uuid";
        System.arraycopy(more, 0, settings, 2, more.length);
        return stage.gateway(settings);
    }

    private static String change(String line, String set) {
        return "\"lineChanges\":[{\"change\":\"change\",\"line\":" + line + ",\"set\":" + set + "}]";
    }

    @AfterEach
    void byUuidAgain() {
        stage.sandbox().findItemsByPartnersUuid(false);
    }

    @Test
    void aLineIsFoundByItsPartnersUuidWhereTheSettingSaysSo() {
        stage.sandbox().findItemsByPartnersUuid(true);
        OrderGatewayException.orThrow(
                byPartnersUuid().update(update(change("{\"merchantId\":\"line-2\"}", "{\"cookable\":false}"))));
        assertThat(stage.sent())
                .containsExactly(patch("{\"items\":[{\"partners_uuid\":\"line-2\",\"cookable\":false}]}"));
        stage.noViolations();
        assertThat(stage.held().path("items")).hasSize(2);
        assertThat(stage.held().at("/items/1/uuid").asText()).isEqualTo(CaptainStage.PIZZA);
        assertThat(stage.held().at("/items/1/cookable").asBoolean()).isFalse();
    }

    @Test
    void theOtherIdOfALineIsRefusedAndTheSettingIsNamed() {
        assertRefused(
                stage.gateway(),
                change("{\"merchantId\":\"line-2\"}", "{\"cookable\":false}"),
                "lines-by=partners-uuid");
        assertRefused(
                byPartnersUuid(),
                change("{\"id\":\"7ac4d210be58\"}", "{\"cookable\":false}"),
                "without its merchantId",
                "lines-by=uuid");
        assertRefused(byPartnersUuid(), change("{\"sku\":\"s\"}", "{\"cookable\":false}"), "without its merchantId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"set\":{\"lines\":[{\"name\":\"Tea\",\"merchantId\":\"ln-9\"}]}",
                "\"lineChanges\":[{\"change\":\"change\",\"line\":{\"merchantId\":\"line-2\"},"
                        + "\"set\":{\"merchantId\":\"ln-9\"}}]",
                "\"lineChanges\":[{\"change\":\"add\",\"line\":{\"name\":\"Tea\",\"merchantId\":\"ln-9\"}}]"
            })
    void whatFindsALineIsNotChangedAndGivenToNoNewOne(String change) {
        OrderGateway gateway = byPartnersUuid("adding-keeps-other-lines", "true");
        assertRefused(gateway, change, "lines[].merchantId", "says which line is meant");
    }

    @Test
    void theTableSaysByWhichIdLinesAreFound() {
        Capabilities byUuid = stage.gateway().capabilities();
        assertThat(byUuid.cell(MERCHANT_ID, Access.UPDATE).possible()).isTrue();
        assertThat(byUuid.cell(OrderField.of("lines[].id"), Access.UPDATE).how())
                .contains("by the line's id", "lines-by=partners-uuid");
        Capabilities byPartnersUuid = byPartnersUuid().capabilities();
        assertThat(byPartnersUuid.cell(MERCHANT_ID, Access.UPDATE).possible()).isFalse();
        assertThat(byPartnersUuid.cell(MERCHANT_ID, Access.CREATE).possible()).isTrue();
        assertThat(byPartnersUuid.cell(MERCHANT_ID, Access.READ).possible()).isTrue();
    }

    private static void assertRefused(OrderGateway gateway, String change, String... words) {
        OrderFailure failure = gateway.update(update(change)).getLeft();
        assertThat(failure.message()).contains(words);
        assertThat(stage.sent()).isEmpty();
    }
}
