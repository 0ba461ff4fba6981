package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.newOrder;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.failure.OrderFailure.Unauthenticated;
import org.ordergateway.failure.OrderFailure.Unavailable;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;

/** Answers that contradict themselves, or say what no page explains: nothing is claimed that is not known. */
class KaptureDoubtTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();
    private static final NewOrder ORDER = newOrder("{'customer':{'name':'Asha Rao'}}");

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'failed','message':'The stars are wrong','Order':{'result':true}}",
                "{'status':'failed','message':'The stars are wrong','Order':{'result':'true','order_id':0}}",
                "{'status':'failed','message':'The stars are wrong','Order':{'result':false,'order_id':23518265}}",
                "{'status':'success','message':'The stars are wrong','Order':{'result':false,'customer_id':5}}",
                "{'success':false,'message':'The stars are wrong','Order':{'enquiry_id':'24284201'}}",
                "{'status':'failed','message':'The stars are wrong','Order':{'contact_id':1E+999999999}}",
                "{'status':'failed','message':'The stars are wrong, Invalid Auth Key','Order':{'order_id':23518265}}"
            })
    void aFailureThatShowsAResultOrAnIdLeavesAChangeInDoubt(String body) {
        OrderGateway gateway = KAPTURE.gateway();
        for (int status : List.of(200, 201, 400, 401, 404, 500)) {
            inject(status, body, 3);
            for (OrderFailure failure :
                    List.of(update(gateway), gateway.create(ORDER).getLeft())) {
                assertThat(failure).isInstanceOf(InDoubt.class);
                assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
                assertThat(failure.message()).contains("The stars are wrong", "'Order' shows ");
                assertThat(((InDoubt) failure).doubt()).isNotNull();
            }
            assertThat(get(gateway)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void theDoubtNamesTheOrdersIdAndNoOtherValue() {
        inject(200, "{'status':'failed','Order':{'order_id':23518265,'customer_id':191696570}}", 1);
        assertThat(KAPTURE.gateway().create(ORDER).getLeft().message())
                .contains("order_id 23518265", "customer_id")
                .doesNotContain("191696570");
        inject(200, "{'status':'odd','Order':{'order_id':23518265,'customer_id':191696570}}", 1);
        assertThat(KAPTURE.gateway().create(ORDER).getLeft().message())
                .contains("order_id 23518265")
                .doesNotContain("191696570");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message':'Invalid Auth Key'}",
                "{'message':'Invalid Auth Key','status':'error'}",
                "{'message':'Invalid Auth Key','status':'success'}",
                "{'message':'Invalid Auth Key','status':'unauthorized','Order':{}}",
                "{'message':'invalid auth key','status':null,'Order':{'result':false,'order_id':0}}",
                "{'Message':['Invalid Auth Key'],'Status':'Denied','Order':'none'}"
            })
    void anInvalidKeyIsUnauthenticatedWhateverTheStatusWordIs(String body) {
        OrderGateway gateway = KAPTURE.gateway();
        for (int status : List.of(200, 400)) {
            inject(status, body, 3);
            assertThat(update(gateway)).isInstanceOf(Unauthenticated.class);
            assertThat(gateway.create(ORDER).getLeft()).isInstanceOf(Unauthenticated.class);
            assertThat(get(gateway)).isInstanceOf(Unauthenticated.class);
        }
    }

    @Test
    void aWordOfFailureThatNoPageHasKeepsTheVendorsMessage() {
        OrderGateway gateway = KAPTURE.gateway();
        inject(200, "{'status':'error','message':{'why':'The stars are wrong, Asha Rao, call 9380491257'}}", 2);
        OrderFailure failure = gateway.create(ORDER).getLeft();
        assertThat(failure).isInstanceOf(InDoubt.class);
        assertThat(failure.message())
                .contains("neither success nor failure", "why: The stars are wrong")
                .doesNotContain("9380491257", "Asha Rao");
        assertThat(get(gateway).message()).contains("The stars are wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'success','Order':'none'}",
                "{'status':'success','Order':[]}",
                "{'status':'success','Order':[{'result':true}]}",
                "{'success':true,'Order':5}",
                "{'status':'success','Order':false}"
            })
    void anOrderThatIsNoObjectIsNoSuccess(String body) {
        OrderGateway gateway = KAPTURE.gateway();
        inject(200, body, 2);
        assertThat(update(gateway)).isInstanceOf(InDoubt.class);
        assertThat(gateway.create(ORDER).getLeft()).isInstanceOf(InDoubt.class);
        inject(200, "{'status':'success','Order':null}", 1);
        assertThat(gateway.update(KAPTURE.update("{'note':'x'}")).isRight()).isTrue();
    }

    private static void inject(int status, String body, int times) {
        KAPTURE.sandbox.inject(Fault.answer(status, body.replace('\'', '"')).times(times));
    }

    private static OrderFailure update(OrderGateway gateway) {
        return gateway.update(KAPTURE.update("{'note':'x'}")).getLeft();
    }

    private static OrderFailure get(OrderGateway gateway) {
        return gateway.get(OrderRef.id("23518265")).getLeft();
    }
}
