package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ordergateway.kapture.KaptureFixture.newOrder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.OrderGateways;
import org.ordergateway.failure.OrderFailure.Unauthenticated;
import org.ordergateway.settings.ConfigurationException;
import org.ordergateway.settings.Setting;
import org.ordergateway.settings.Settings;

class KaptureSettingsTest {

    private static final Map<String, String> NEEDED =
            Map.of("base-url", "https://shop.kapturecrm.com", "token", "c2VjcmV0OnNlY3JldA==", "cm-id", "1000298");

    @Test
    void theProviderIsFoundByItsName() {
        assertThat(OrderGateways.providers(null)).containsKey("kapture");
        assertThat(new KaptureProvider().settings())
                .extracting(Setting::name)
                .doesNotHaveDuplicates()
                .contains("base-url", "token", "cm-id", "update-customer", "updates-are-repeatable");
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        assertThatThrownBy(() -> bind(Map.of("base-url", "", "token", "", "cm-id", "")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults())
                                .hasSize(3)
                                .anyMatch(fault -> fault.contains("'base-url'"))
                                .anyMatch(fault -> fault.contains("'token'"))
                                .anyMatch(fault -> fault.contains("'cm-id'")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cm-id|0",
                "cm-id|-5",
                "cm-id|x",
                "base-url|http://shop.kapturecrm.com",
                "base-url|https://u:p@shop.kapturecrm.com",
                "base-url|https://shop.kapturecrm.com?x=y",
                "token|Basic c2VjcmV0",
                "token|a b",
                "currency|rupees",
                "default-region|India",
                "phone-format|loud",
                "time-zone|Mars/Base",
                "date-time-format|nonsense",
                "date-time-format|yyyy-MM-dd",
                "date-time-format|yyyy-MM-dd hh:mm",
                "date-time-format|yyyy-MM HH:mm",
                "date-format|yyyy-MM",
                "date-format|yyyy-MM-dd HH:mm",
                "delivery-status.sent|SH",
                "pull-method|PATCH",
                "page-size|0",
                "page-size|10001",
                "send-blank-fields|maybe",
                "update-customer|1",
                "require-customer-name-on-update|no",
                "updates-are-repeatable|never",
                "on-loss|ignore",
                "no-such-setting|x"
            })
    void aFaultNamesItsSettingAndNeverItsValue(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of(name, value)))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults())
                                .singleElement()
                                .asString()
                                .contains(name)
                                .doesNotContain("c2VjcmV0"));
    }

    @Test
    void twoWordsWithOneCodeCannotBeRead() {
        assertThatThrownBy(() -> bind(Map.of("delivery-status.shipped", "SH", "delivery-status.delivered", "SH")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("delivery-status.shipped")
                .hasMessageContaining("delivery-status.delivered");
    }

    @Test
    void whatIsNotSetHasTheDocumentedDefault() {
        KaptureSettings settings = bind(Map.of());
        assertThat(settings.cmId()).isEqualTo(1000298);
        assertThat(settings.dateTimeFormat()).isEqualTo("yyyy-MM-dd HH:mm");
        assertThat(settings.dateFormat()).isEqualTo("yyyy-MM-dd");
        assertThat(settings.timeZone()).isNull();
        assertThat(settings.pageSize()).isEqualTo(100);
        assertThat(settings.pullMethod()).isEqualTo(KaptureSettings.PullMethod.POST);
        assertThat(List.of(
                        settings.sendBlankFields(),
                        settings.updateCustomer(),
                        settings.requireCustomerNameOnUpdate(),
                        settings.updatesAreRepeatable()))
                .containsOnly(false);
    }

    @Test
    void noTokenIsEverPrinted() {
        assertThat(bind(Map.of()).toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void aRotatedTokenCountsAtTheNextCall() {
        AtomicReference<String> token = new AtomicReference<>("d3Jvbmc6dG9rZW4=");
        try (KaptureFixture kapture = new KaptureFixture()) {
            String right = kapture.sandbox.settings().get("token");
            try (OrderGateways gateways = kapture.open(Map.of(), Map.of("token", token::get))) {
                var order = newOrder("{'customer':{'name':'Asha Rao'}}");
                assertThat(gateways.primary().create(order).getLeft()).isInstanceOf(Unauthenticated.class);
                token.set(right);
                assertThat(gateways.primary().create(order).isRight()).isTrue();
            }
        }
    }

    private static KaptureSettings bind(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(NEEDED);
        all.putAll(more);
        return KaptureSettings.of(Settings.bind("main", KaptureSettings.ALL, all, Map.of()));
    }
}
