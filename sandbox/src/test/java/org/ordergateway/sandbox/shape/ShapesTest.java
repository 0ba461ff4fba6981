package org.ordergateway.sandbox.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ordergateway.sandbox.server.Breach;
import org.ordergateway.sandbox.server.ExactJson;

class ShapesTest {

    private static void takes(Shape shape, String... documents) {
        for (String document : documents) {
            assertThat(shape.breaches(json(document))).as(document).isEmpty();
        }
    }

    private static void refuses(Shape shape, String... documents) {
        for (String document : documents) {
            assertThat(shape.breaches(json(document))).as(document).isNotEmpty();
        }
        assertThat(shape.breaches(json("null"))).as("null").isNotEmpty();
    }

    private static JsonNode json(String document) {
        return ExactJson.read(document.replace('\'', '"')).orElseThrow();
    }

    @Test
    void eachShapeTakesWhatItNamesAndNothingElse() {
        takes(Shapes.text(), "''", "'x'");
        refuses(Shapes.text(), "1", "true", "[]", "{}");
        takes(Shapes.integer(), "0", "-7", "12345678901234567890");
        refuses(Shapes.integer(), "1.5", "1.0", "'1'");
        takes(Shapes.bool(), "true", "false");
        refuses(Shapes.bool(), "'true'", "0");
        takes(Shapes.decimalText(), "'1'", "'-0.10'");
        refuses(Shapes.decimalText(), "1", "'1,5'", "'.5'", "'1.'", "''", "'1e3'");
        takes(Shapes.decimal(), "1.50", "'1.50'");
        refuses(Shapes.decimal(), "'a lot'", "true");
        takes(Shapes.oneOf("a", "b"), "'a'", "'b'");
        refuses(Shapes.oneOf("a", "b"), "'c'", "'A'");
        takes(Shapes.anyObject(), "{}", "{'x':[null]}");
        refuses(Shapes.anyObject(), "[]");
        takes(Shapes.objectWithoutNulls(), "{}", "{'x':[{'y':1}]}");
        refuses(Shapes.objectWithoutNulls(), "[]", "{'x':[null]}", "{'x':{'y':null}}");
        takes(Shapes.mapOf(Shapes.text()), "{}", "{'x':'y'}");
        refuses(Shapes.mapOf(Shapes.text()), "{'x':1}");
    }

    @Test
    void aTimeNeedsItsOffset() {
        takes(Shapes.timestamp(), "'2031-05-06T07:08:09.000Z'", "'2031-05-06T07:08:09-04:00'");
        refuses(Shapes.timestamp(), "'2031-05-06T07:08:09'", "'2031-05-06'", "1936500000", "'2031-13-06T07:08:09Z'");
    }

    @Test
    void eachBreachSaysWhereItIs() {
        Shape order = ObjectShape.object()
                .with("lines", Shapes.listOf(ObjectShape.object().with("a/b", Shapes.integer())))
                .with("name", Shapes.text())
                .mandatory("name");
        List<Breach> breaches = order.breaches(json("{'lines':[{'a/b':1},{'a/b':'x'}],'other':1}"));
        assertThat(breaches).extracting(Breach::where).containsExactly("/name", "/lines/1/a~1b", "/other");
        assertThat(breaches)
                .extracting(Breach::rule)
                .containsExactly(
                        "/name must be filled",
                        "/lines/1/a~1b must be an integer",
                        "/other is not a field that the page knows here");
    }
}
