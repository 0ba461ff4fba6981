package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.newOrder;
import static org.ordergateway.kapture.KaptureFixture.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.kapture.FailureForm;

/** No person and no token in anything that may be printed. */
class KaptureSecrecyTest {

    private static final String ORDER = "{'note':'for Asha','customer':{'name':'Asha Rao','phone':'9380491257',"
            + "'email':'asha@rao.example','address':{'line1':'12 Lake Road'},'remarks':'rings twice',"
            + "'customFields':{'pan':'ABCDE1234F'}},'contacts':[{'firstName':'Asha','additionalPhone':'9380491258',"
            + "'birthDate':'1988-02-29'}],'extendedFields':{'gift':'for Ravi'},"
            + "'extensions':{'kapture':{'enquiry_info':{'remarks':'call Asha'}}}}";

    private static final List<String> PRIVATE = List.of(
            "Asha", "Rao", "938049125", "rao.example", "Lake Road", "rings twice", "ABCDE1234F", "1988-02-29", "Ravi");

    @Test
    void nothingOfAPersonOrTheTokenIsInAPlanOrAFailure() {
        try (KaptureFixture kapture = new KaptureFixture()) {
            OrderGateway gateway = kapture.gateway(Map.of("update-customer", "true"));
            String token = kapture.sandbox.settings().get("token");
            List<String> printed = new ArrayList<>();
            Plan created = gateway.plan(newOrder(ORDER));
            Plan updated = gateway.plan(kapture.update(ORDER));
            printed.addAll(List.of(created.toString(), updated.toString(), OrderJson.write(updated)));
            String echo = "Basic " + token + " of asha@rao.example, phone +91 93804 91257, key " + token;
            for (int status : List.of(200, 400, 401, 500)) {
                for (FailureForm form : FailureForm.values()) {
                    kapture.sandbox.inject(Fault.answer(status, form.body(echo)).times(4));
                    add(printed, gateway.create(newOrder(ORDER)).getLeft());
                    add(printed, gateway.update(kapture.update(ORDER)).getLeft());
                    add(printed, gateway.get(OrderRef.id("5")).getLeft());
                    try (var pages = gateway.find(query("{'phone':'9380491257','email':'asha@rao.example'}"))) {
                        add(printed, pages.next().getLeft().failure());
                    }
                }
            }
            for (String body : List.of("{\"x\":\"" + echo + "\"}", echo, "<b>" + echo + "</b>")) {
                kapture.sandbox.inject(Fault.answer(200, body).times(2));
                add(printed, gateway.update(kapture.update(ORDER)).getLeft());
                add(printed, gateway.get(OrderRef.id("5")).getLeft());
            }
            OrderGateway strict = kapture.gateway();
            add(printed, strict.update(kapture.update(ORDER)).getLeft());
            add(
                    printed,
                    strict.create(newOrder("{'customer':{'name':'Asha Rao','phone':'9380491257938049125'}}"))
                            .getLeft());
            assertThat(printed).hasSizeGreaterThan(100).allSatisfy(text -> {
                assertThat(text).doesNotContain(token);
                PRIVATE.forEach(secret -> assertThat(text).doesNotContain(secret));
            });
        }
    }

    @Test
    void aPulledOrderPrintsNothingOfAPerson() {
        try (KaptureFixture kapture = new KaptureFixture()) {
            String row = "{'success':'true','order_details':[{'id':5,'remarks':'for Asha'}]}".replace('\'', '"');
            kapture.sandbox.inject(Fault.answer(200, row));
            assertThat(kapture.gateway().get(OrderRef.id("5")).get().toString()).doesNotContain("Asha");
        }
    }

    private static void add(List<String> printed, OrderFailure failure) {
        printed.add(failure.toString());
        printed.add(failure.message());
        printed.add(failure.toException().toString());
        printed.add(OrderJson.write(failure));
    }
}
