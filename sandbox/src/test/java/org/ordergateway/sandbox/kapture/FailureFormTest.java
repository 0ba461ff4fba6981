package org.ordergateway.sandbox.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.kapture.KaptureFixture.json;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ordergateway.sandbox.Fault;

class FailureFormTest {

    private final KaptureFixture kapture = KaptureFixture.started();

    @AfterEach
    void close() {
        kapture.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            TEXT          | {'message':'Order not found','status':'failed'}
            ARRAY         | {'message':['Order not found'],'status':'failed'}
            OBJECT        | {'message':{'error':'Order not found'},'status':'failed'}
            CAPITALISED   | {'Message':'Order not found','Status':'failed'}
            RESULT_FALSE  | {'message':'Order not found','status':'success','Order':{'result':false}}
            SUCCESS_FALSE | {'message':'Order not found','success':'false'}
            """)
    void everyFailureIsWordedInTheChosenForm(FailureForm form, String body) throws IOException {
        kapture.sandbox().failureForm(form);
        var answer = kapture.addUpdate("{'order_info':{'update':true,'order_id':'1'}}");
        assertThat(json(answer.body())).isEqualTo(json(body));
    }

    @Test
    void aFormCanBeInjectedOnceAndNothingIsApplied() throws IOException {
        String body = FailureForm.RESULT_FALSE.body("no stock");
        kapture.sandbox().inject(Fault.answer(200, body));
        assertThat(kapture.addUpdate("{'customer_info':{'customer_name':'Ida'}}")
                        .body())
                .isEqualTo(body);
        assertThat(kapture.sandbox().orderIds()).hasSize(1);
    }
}
