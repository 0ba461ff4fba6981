package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;

class EndingTest {

    @Test
    @Tag("case-23")
    void anInterruptEndsTheCallInDoubtAndKeepsTheFlag() throws Exception {
        try (FaultServer server = FaultServer.start((hit, wire) -> wire.stall(), FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.with(Vendor.settings(server.url(), 1, 1024), with -> with)) {
            var result = new CompletableFuture<OrderFailure>();
            var flag = new AtomicBoolean();
            var caller = new Thread(() -> {
                result.complete(vendor.patchFailure());
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            server.awaitHit();
            caller.interrupt();
            assertThat(result.get(10, TimeUnit.SECONDS)).isInstanceOf(InDoubt.class);
            assertThat(result.get().message()).contains("interrupted");
            caller.join();
            assertThat(flag).isTrue();
            assertThat(server.hits()).hasSize(1);
            assertThat(vendor.patch().isRight())
                    .as("the connection is free again")
                    .isTrue();
        }
    }

    @Test
    @Tag("case-23")
    void anInterruptWhileTheBodyArrivesEndsTheCallToo() throws Exception {
        var headersSent = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((hit, wire) -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
                    headersSent.countDown();
                    wire.stall();
                });
                Vendor vendor = Vendor.at(server.url())) {
            var result = new CompletableFuture<OrderFailure>();
            var caller = new Thread(() -> result.complete(vendor.patchFailure()));
            caller.start();
            assertThat(headersSent.await(20, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();
            assertThat(result.get(10, TimeUnit.SECONDS)).isInstanceOf(InDoubt.class);
        }
    }

    @Test
    @Tag("case-23")
    void anInterruptedThreadSendsNothingAndCostsNoConnection() throws Exception {
        try (FaultServer server = FaultServer.start(FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.patch().isRight()).isTrue();
            Thread.currentThread().interrupt();
            OrderFailure failure = vendor.patchFailure();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.effect()).isEqualTo(Effect.NONE);
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(server.hits()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    @Tag("case-23")
    void anInterruptWhileWaitingForAConnectionSendsNothingAndLosesNoConnection() throws Exception {
        var release = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start((hit, wire) -> {
                    release.await();
                    wire.answer(200, "{}");
                });
                Vendor vendor = Vendor.with(Vendor.settings(server.url(), 1, 1024), with -> with)) {
            var first = CompletableFuture.supplyAsync(vendor::patch);
            server.awaitHit();
            var result = new CompletableFuture<OrderFailure>();
            var flag = new AtomicBoolean();
            var waiting = new Thread(() -> {
                OrderFailure failure = vendor.patchFailure();
                flag.set(Thread.currentThread().isInterrupted());
                result.complete(failure);
            });
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING && waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
            assertThat(result.get(10, TimeUnit.SECONDS).effect()).isEqualTo(Effect.NONE);
            assertThat(result.get().message()).contains("interrupted");
            assertThat(flag).isTrue();
            release.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).isRight()).isTrue();
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(server.hits()).hasSize(2);
        }
    }

    @Test
    void closingEndsTheCallsInFlightAndLeavesNoThreadAndNoSocket() throws Exception {
        var gone = new CountDownLatch(3);
        try (FaultServer server = FaultServer.start((hit, wire) -> {
            try {
                wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                while (true) {
                    wire.write("1\r\n \r\n");
                    wire.pause(20);
                }
            } catch (IOException e) {
                gone.countDown();
            }
        })) {
            List<Thread> before = watchers();
            Vendor vendor = Vendor.with(Vendor.settings(server.url(), 3, 1024 * 1024), with -> with);
            List<CompletableFuture<OrderFailure>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                var result = new CompletableFuture<OrderFailure>();
                calls.add(result);
                new Thread(() -> result.complete(vendor.patchFailure())).start();
            }
            for (int i = 0; i < 3; i++) {
                server.awaitHit();
            }
            vendor.close();
            vendor.close();
            for (var call : calls) {
                OrderFailure failure = call.get(10, TimeUnit.SECONDS);
                assertThat(failure).isInstanceOf(InDoubt.class);
                assertThat(failure.message()).contains("closed");
            }
            assertThat(gone.await(10, TimeUnit.SECONDS))
                    .as("all sockets are closed")
                    .isTrue();
            List<Thread> left = watchers();
            left.removeAll(before);
            for (Thread thread : left) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
            OrderFailure late = vendor.patchFailure();
            assertThat(late.effect()).isEqualTo(Effect.NONE);
            assertThat(late.message()).contains("closed");
            assertThat(server.hits()).hasSize(3);
        }
    }

    @Test
    void closingEndsACallThatWaitsForAConnection() throws Exception {
        try (FaultServer server = FaultServer.start((hit, wire) -> wire.stall())) {
            Vendor vendor = Vendor.with(Vendor.settings(server.url(), 1, 1024), with -> with);
            var first = CompletableFuture.supplyAsync(vendor::patchFailure);
            server.awaitHit();
            var result = new CompletableFuture<OrderFailure>();
            var waiting = new Thread(() -> result.complete(vendor.patchFailure()));
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING && waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            vendor.close();
            assertThat(result.get(10, TimeUnit.SECONDS).effect()).isEqualTo(Effect.NONE);
            assertThat(first.get(10, TimeUnit.SECONDS).effect()).isEqualTo(Effect.UNKNOWN);
            assertThat(server.hits()).hasSize(1);
        }
    }

    @Test
    void aConnectionThatTheVendorClosedWhileItLayIdleTakesNoRequest() throws Exception {
        var closed = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start(
                        (hit, wire) -> {
                            wire.answer(200, "{}");
                            wire.close();
                            closed.countDown();
                        },
                        FaultServer.answer(200, "{}"));
                Vendor vendor = Vendor.at(server.url())) {
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            TimeUnit.MILLISECONDS.sleep(20); // it lies idle
            assertThat(vendor.patch().isRight()).isTrue();
            assertThat(server.hits()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static List<Thread> watchers() {
        List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("order-gateway"));
        return threads;
    }
}
