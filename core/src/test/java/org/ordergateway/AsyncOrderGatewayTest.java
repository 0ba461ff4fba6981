package org.ordergateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ordergateway.bulk.BulkRun;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.Doubt;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.model.NewOrder;
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

    /** What answers otherwise than once, with a value or a failure, has no async form: pages, runs, and what needs no network. */
    private static final Set<Class<?>> NO_CALL =
            Set.of(OrderPages.class, Plan.class, Capabilities.class, OrderBatches.class, BulkRun.class, void.class);

    @Test
    void eachCallOfAGatewayHasItsAsyncForm() {
        List<String> calls = Stream.of(OrderGateway.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !NO_CALL.contains(method.getReturnType()))
                .map(method ->
                        form(method, CompletionStage.class.getName() + "<" + method.getGenericReturnType() + ">"))
                .toList();

        assertThat(Stream.of(AsyncOrderGateway.class.getMethods())
                        .map(method ->
                                form(method, method.getGenericReturnType().toString())))
                .containsAll(calls);
        assertThat(calls).hasSizeGreaterThanOrEqualTo(11);
    }

    private static String form(Method method, String answer) {
        return answer + " " + method.getName() + List.of(method.getGenericParameterTypes());
    }

    @Test
    void eachAsyncFormRunsItsOwnCallWithWhatItWasGiven() {
        List<Object> called = new ArrayList<>();
        AsyncOrderGateway gateway = AsyncOrderGateway.of(new Listening(called), Runnable::run);
        NewOrder order = new NewOrder(OrderRef.number("7"), Order.empty());
        CallOptions options = CallOptions.DEFAULT.withCorrelationId("own");
        Doubt doubt = Doubt.of(UPDATE);
        OrderFailure.InDoubt failure = new OrderFailure.InDoubt(doubt, FailureDetail.of("lost"));
        RawCall call = new RawCall("GET", "/x", null, false);

        gateway.create(order, options);
        gateway.create(order);
        gateway.update(UPDATE, options);
        gateway.update(UPDATE);
        gateway.get(UPDATE.ref(), options);
        gateway.get(UPDATE.ref());
        gateway.call(call, options);
        gateway.resolve(doubt, options);
        gateway.resolve(failure, options);
        gateway.resolve(failure);
        gateway.checkCredentials(options);

        CallOptions none = CallOptions.DEFAULT;
        assertThat(called)
                .containsExactly(
                        List.of("create", order, options),
                        List.of("create", order, none),
                        List.of("update", UPDATE, options),
                        List.of("update", UPDATE, none),
                        List.of("get", UPDATE.ref(), options),
                        List.of("get", UPDATE.ref(), none),
                        List.of("call", call, options),
                        List.of("resolve", doubt, options),
                        List.of("resolve", failure, options),
                        List.of("resolve", failure, none),
                        List.of("checkCredentials", "", options));
    }

    /** Writes down what it is asked for. */
    private static final class Listening extends StubGateway {

        private final List<Object> called;

        Listening(List<Object> called) {
            super(NOTHING);
            this.called = called;
        }

        private <T> Either<OrderFailure, T> heard(String call, Object asked, CallOptions options) {
            called.add(List.of(call, asked, options));
            return Either.left(NOWHERE);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> create(NewOrder order, CallOptions options) {
            return heard("create", order, options);
        }

        @Override
        public Either<OrderFailure, OrderReceipt> update(OrderUpdate update, CallOptions options) {
            return heard("update", update, options);
        }

        @Override
        public Either<OrderFailure, OrderSnapshot> get(OrderRef ref, CallOptions options) {
            return heard("get", ref, options);
        }

        @Override
        public Either<OrderFailure, RawAnswer> call(RawCall call, CallOptions options) {
            return heard("call", call, options);
        }

        @Override
        public Either<OrderFailure, Resolution> resolve(Doubt doubt, CallOptions options) {
            return heard("resolve", doubt, options);
        }

        @Override
        public Either<OrderFailure, Resolution> resolve(OrderFailure.InDoubt failure, CallOptions options) {
            return heard("resolve", failure, options);
        }

        @Override
        public Either<OrderFailure, RawAnswer> checkCredentials(CallOptions options) {
            return heard("checkCredentials", "", options);
        }
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
