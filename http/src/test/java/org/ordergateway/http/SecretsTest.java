package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.sandbox.fault.FaultServer;
import org.ordergateway.sandbox.fault.Reactions;
import org.ordergateway.settings.Secret;
import org.slf4j.LoggerFactory;

class SecretsTest {

    private static final String KEY = "k9-geheim-Z";

    @Test
    @Tag("case-16")
    void a401ShowsTheSecretNowhereEvenWhenTheVendorRepeatsIt() throws Exception {
        String basic = Base64.getEncoder().encodeToString(KEY.getBytes());
        Supplier<Secret> key = () -> Secret.of(KEY);
        VendorErrors echo = answer -> VendorError.of(KEY, "bad key " + KEY + " or " + basic + " of asha@example.com");
        try (FaultServer server = FaultServer.start(Reactions.answer(401, "{}", "X-Request-Id: r1"));
                Vendor vendor = Vendor.at(
                        server.url(),
                        with -> with.secret(key)
                                .headers((call, put) ->
                                        put.accept("X-Key", key.get().reveal()))
                                .vendorErrors(echo)
                                .requestIdHeader("X-Request-Id"))) {
            OrderFailure failure = vendor.patchFailure();
            assertThat(failure).isInstanceOf(OrderFailure.Unauthenticated.class);
            assertNowhere(failure, KEY, basic, "asha");
            assertThat(server.hits()).hasSize(1);
            assertThat(server.hits().get(0).headers()).containsEntry("x-key", KEY);
        }
    }

    @Test
    @Tag("case-16")
    void noLogLineShowsAHeaderAQueryOrABodyWhateverTheLevel() throws Exception {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        var lines = new ListAppender<ILoggingEvent>();
        lines.setContext(context);
        lines.start();
        root.setLevel(Level.TRACE);
        root.addAppender(lines);
        try (FaultServer server = FaultServer.start(Reactions.answer(200, "{\"name\":\"Asha-geheim\"}"));
                Vendor vendor = Vendor.at(
                        server.url(), with -> with.headers((call, put) -> put.accept("Authorization", KEY)))) {
            HttpCall call = Vendor.read();
            vendor.send(call, api -> api.find("geheim-name", call));
            vendor.patch();
            vendor.patch(Vendor.change().withHeader("X-Token", "geheim-token"));
        } finally {
            root.detachAppender(lines);
            root.setLevel(before);
        }
        assertThat(lines.list).isNotEmpty();
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("geheim") || line.contains("ring twice"));
    }

    @Test
    void callsAndAnswersPrintNothingOfTheirData() throws Exception {
        HttpCall call = Vendor.change().withHeader("X-Token", "geheim").withCorrelationId("c1");
        try (FaultServer server = FaultServer.start(Reactions.answer(200, "{\"name\":\"geheim\"}"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(call + " " + vendor.patch(call).get())
                    .doesNotContain("geheim")
                    .contains("c1");
            assertThat(server.hits().get(0).headers()).doesNotContainValue("c1");
        }
    }

    private static void assertNowhere(OrderFailure failure, String... texts) {
        List<String> shown = new ArrayList<>(List.of(failure.toString(), failure.message()));
        for (Throwable each = failure.toException(); each != null; each = each.getCause()) {
            shown.add(each.toString());
            assertThat(each.getClass().getName()).doesNotContain("feign");
        }
        for (String text : texts) {
            assertThat(shown).noneMatch(line -> line.contains(text));
        }
    }
}
