package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartUpTest {

    @Test
    void itsThreadEndsOnceAGatewayIsOpen() throws Exception {
        HttpSettings settings = HttpSettings.at(URI.create("http://localhost:1"));
        List<Thread> loading = threads();
        try (HttpApi<VendorApi> open =
                HttpApi.of("acme", VendorApi.class, settings).open()) {
            assertThat(open.settings()).isEqualTo(settings);
            for (Thread thread : loading) {
                thread.join();
            }
            assertThat(threads()).isEmpty();
        }
    }

    @Test
    void whoIsInterruptedDoesNotWaitAndStaysInterrupted() {
        StartUp.begin();
        Thread.currentThread().interrupt();
        StartUp.await();
        assertThat(Thread.interrupted()).isTrue();
        StartUp.await();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("order-gateway-start"))
                .toList();
    }
}
