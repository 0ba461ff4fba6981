package org.ordergateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ordergateway.OutsideLoader;
import org.ordergateway.settings.ConfigurationException;

class OrderEventSourcesTest {

    @TempDir
    Path directory;

    private ClassLoader loader;

    @BeforeEach
    void offerTheStub() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(OrderEventProvider.class.getName()), StubEventProvider.class.getName());
        loader = new OutsideLoader(directory.toUri().toURL(), StubEventProvider.class);
    }

    @Test
    void sourcesAreOpenedByConfigurationBesideTheGateways() {
        OrderEventSources sources = open(Map.of(
                "orders.primary", "main",
                "orders.gateways.main.vendor", "none of our business",
                "orders.events.a.vendor", "stub",
                "orders.events.a.secret", "one",
                "orders.events.b.vendor", "stub",
                "orders.events.b.secret", "two",
                "other", "not ours"));

        assertThat(sources.all()).containsOnlyKeys("a", "b");
        assertThat(receive(sources.named("a"), "one", "1").isRight()).isTrue();
        assertThat(receive(sources.named("a"), "two", "2").isLeft()).isTrue();
        assertThat(receive(sources.named("b"), "two", "1").isRight()).isTrue();
        assertThatThrownBy(() -> sources.named("c")).hasMessageContaining("the configured sources are a, b");
        assertThatThrownBy(() -> sources.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyFaultOfEverySourceIsListedAndNoSecretIsShown() {
        assertThatThrownBy(() -> open(Map.of(
                        "orders.events.a.vendor", "stub",
                        "orders.events.a.sekret", "hunter2",
                        "orders.events.b.vendor", "stab",
                        "orders.events.c.secret", "hunter2",
                        "orders.events.d.vendor", "stub",
                        "orders.events.d.secret", "hunter2\r\nx",
                        "orders.events.d.max-event-bytes", "0",
                        "orders.evnts.e.secret", "hunter2",
                        "orders.events.secret", "hunter2")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.faults())
                                .containsExactlyInAnyOrder(
                                        "a: missing setting 'secret' (text): the secret",
                                        "a: unknown setting 'sekret'; known are secret, max-event-bytes, remembered-events",
                                        "b: unknown vendor 'stab'; the vendors found are stub",
                                        "c: missing setting 'vendor'; the vendors found are stub",
                                        "d: malformed setting 'secret' (holds a line break or another control character);"
                                                + " allowed is text",
                                        "d: malformed setting 'max-event-bytes' (out of bounds); allowed is a whole number"
                                                + " from 1024 to 16777216",
                                        "unknown setting 'orders.evnts.e.secret'; known are orders.primary,"
                                                + " orders.gateways.<name>.<setting> and orders.events.<name>.<setting>",
                                        "unknown setting 'orders.events.secret'; known are orders.primary,"
                                                + " orders.gateways.<name>.<setting> and orders.events.<name>.<setting>"))
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aConfigurationWithoutASourceIsAFault() {
        assertThatThrownBy(() -> open(Map.of("orders.gateways.main.vendor", "stub")))
                .hasMessageContaining("no source of events is configured; set orders.events.<name>.vendor");
    }

    @Test
    void theLengthOfMessagesAndOfTheMemoryIsASetting() {
        OrderEvents events = open(Map.of(
                        "orders.events.a.vendor", "stub",
                        "orders.events.a.secret", "one",
                        "orders.events.a.max-event-bytes", "1024",
                        "orders.events.a.remembered-events", "1"))
                .named("a");

        assertThat(receive(events, "one", "x".repeat(1025)).getLeft().message()).contains("1024 bytes");
        assertThat(receive(events, "one", "1").isRight()).isTrue();
        assertThat(receive(events, "one", "2").isRight()).isTrue();
        assertThat(receive(events, "one", "1").isRight()).isTrue();
    }

    @Test
    void anApplicationsOwnMemoryIsAskedForEachSource() {
        List<String> asked = new ArrayList<>();
        SeenEvents shared = SeenEvents.inMemory(9);
        OrderEventSources sources = OrderEventSources.open(
                Map.of(
                        "orders.events.a.vendor", "stub",
                        "orders.events.a.secret", "one",
                        "orders.events.b.vendor", "stub",
                        "orders.events.b.secret", "two"),
                Map.of(),
                loader,
                name -> {
                    asked.add(name);
                    return shared;
                });

        assertThat(receive(sources.named("a"), "one", "1").isRight()).isTrue();
        assertThat(receive(sources.named("b"), "two", "1").isLeft()).isTrue();
        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void aRotatedSecretCountsAtOnce() {
        Iterator<String> secrets = List.of("old", "new").iterator();
        Map<String, Supplier<String>> credentials = Map.of("orders.events.a.secret", secrets::next);
        OrderEvents events = OrderEventSources.open(Map.of("orders.events.a.vendor", "stub"), credentials, loader, null)
                .named("a");

        assertThat(receive(events, "old", "1").isRight()).isTrue();
        assertThat(receive(events, "old", "2").isLeft()).isTrue();
    }

    private OrderEventSources open(Map<String, String> configuration) {
        return OrderEventSources.open(configuration, Map.of(), loader, null);
    }

    private static Either<EventFailure, OrderEvent> receive(OrderEvents events, String secret, String id) {
        return events.receive(Map.of("X-Proof", List.of(secret)), id.getBytes(StandardCharsets.UTF_8));
    }
}
