package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.settings.Settings;

@Timeout(30)
class AsyncOrderGatewayTest {

    private static final OrderUpdate UPDATE = OrderUpdate.of(OrderRef.id("7"), Order.empty());

    private static final Settings NOTHING = Settings.bind("stub", List.of(), Map.of(), Map.of());

    private final ExecutorService one = Executors.newSingleThreadExecutor();

    @AfterEach
    void endTheExecutor() {
        one.shutdownNow();
    }

    @Test
    void theAnswerIsTheGatewaysOwn() throws Exception {
        AsyncOrderGateway gateway = AsyncOrderGateway.of(answering(() -> Either.left(StubGateway.NOWHERE)), one);

        assertThat(gateway.update(UPDATE)
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .getLeft())
                .isSameAs(StubGateway.NOWHERE);
        assertThat(gateway.get(OrderRef.id("7"))
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .getLeft())
                .isSameAs(StubGateway.NOWHERE);
    }

    @Test
    void aCallThatIsCancelledBeforeItsTurnSendsNothing() {
        List<Runnable> waiting = new ArrayList<>();
        AtomicBoolean sent = new AtomicBoolean();
        AsyncOrderGateway gateway = AsyncOrderGateway.of(
                answering(() -> {
                    sent.set(true);
                    return Either.left(StubGateway.NOWHERE);
                }),
                waiting::add);

        CompletableFuture<?> call = gateway.update(UPDATE).toCompletableFuture();
        call.cancel(true);
        waiting.forEach(Runnable::run);

        assertThat(sent).isFalse();
        assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aCallThatIsCancelledInItsCourseIsInterruptedAndTheThreadIsNotMarkedAfterwards() throws Exception {
        CountDownLatch inCall = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AsyncOrderGateway gateway = AsyncOrderGateway.of(
                answering(() -> {
                    inCall.countDown();
                    try {
                        TimeUnit.MINUTES.sleep(5);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        interrupted.countDown();
                    }
                    return Either.left(StubGateway.NOWHERE);
                }),
                one);

        CompletableFuture<?> call = gateway.update(UPDATE).toCompletableFuture();
        inCall.await();
        call.cancel(true);

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(one.submit(() -> Thread.currentThread().isInterrupted()).get(10, TimeUnit.SECONDS))
                .isFalse();
    }

    @Test
    void anExecutorThatTakesNoMoreIsAFailureWithoutEffect() {
        AsyncOrderGateway gateway = AsyncOrderGateway.of(answering(() -> Either.left(StubGateway.NOWHERE)), task -> {
            throw new RejectedExecutionException();
        });

        OrderFailure failure =
                gateway.update(UPDATE).toCompletableFuture().join().getLeft();

        assertThat(failure.effect()).isEqualTo(Effect.NONE);
        assertThat(failure.message()).contains("executor");
    }

    @Test
    void whatTheGatewayThrowsIsTheStagesException() {
        IllegalStateException broken = new IllegalStateException();
        AsyncOrderGateway gateway = AsyncOrderGateway.of(
                answering(() -> {
                    throw broken;
                }),
                one);

        assertThatThrownBy(() -> gateway.update(UPDATE).toCompletableFuture().join())
                .hasCause(broken);
    }

    private static OrderGateway answering(Supplier<Either<OrderFailure, OrderReceipt>> answer) {
        return new StubGateway(NOTHING) {
            @Override
            public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
                return answer.get();
            }
        };
    }
}
