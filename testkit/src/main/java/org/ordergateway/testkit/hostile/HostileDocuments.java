package org.ordergateway.testkit.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ordergateway.sandbox.shape.Shape;
import org.ordergateway.testkit.harness.Json;

/** Documents that a vendor should never send, each under a name for a report. */
public final class HostileDocuments {

    private static final int DEEP = 100_000;
    private static final int LONG = 1 << 20;
    private static final String PLACE = "in place of a value";

    private HostileDocuments() {}

    /** What is no JSON document, or none that may be taken: never told as a success. */
    public static Map<String, byte[]> unreadable() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        text(all, "a web page", "<!doctype html><html><body>Welcome</body></html>");
        text(all, "nothing but a space", " ");
        text(all, "null", "null");
        text(all, "a text", "\"done\"");
        text(all, "a number", "7");
        text(all, "NaN", "{\"id\":NaN}");
        text(all, "two documents", "{}{}");
        text(all, "single quotes", "{'id':1}");
        text(all, "lists nested 100,000 deep", "[".repeat(DEEP) + "]".repeat(DEEP));
        text(all, "objects nested 100,000 deep", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        text(all, "a number of a megabyte", "{\"odd\":" + "9".repeat(LONG) + "}");
        text(all, "a fraction of a megabyte", "{\"odd\":0." + "9".repeat(LONG) + "}");
        text(all, "a name of a megabyte", "{\"" + "n".repeat(LONG) + "\":1}");
        all.put("UTF-16", "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_16));
        all.put("broken UTF-8", joined("{\"odd\":\"", new byte[] {(byte) 0xC3, 0x28}, "\"}"));
        all.put("overlong UTF-8", joined("{\"odd\":\"", new byte[] {(byte) 0xC0, (byte) 0x80}, "\"}"));
        all.put(
                "a half of a surrogate pair",
                joined("{\"odd\":\"", new byte[] {(byte) 0xED, (byte) 0xA0, 0x3D}, "\"}"));
        all.put("bytes of no text", new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE});
        return all;
    }

    /** Members that any object may hold beside its own, and that must hide nothing else: names and values in JSON. */
    public static Map<String, String> members() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("a number with a huge exponent", "\"odd_1\":1e999999999");
        all.put("a number with a tiny exponent", "\"odd_2\":1e-999999999");
        all.put("zero with a huge exponent", "\"odd_3\":0e999999999");
        all.put("a long number", "\"odd_4\":" + "9".repeat(150));
        all.put("an unknown object", "\"odd_5\":{\"a\":[1,{\"b\":null}]}");
        all.put("a member without a name", "\"\":1");
        all.put("a member of a bean's", "\"class\":{\"name\":\"x\"},\"@type\":\"java.lang.Object\"");
        all.put("a line break in a text", "\"odd_7\":\"a\\r\\nb\\u2028c\\u0000d\"");
        all.put("a text with marks of direction", "\"odd_8\":\"\\u202Ecba\\uFEFF\"");
        return all;
    }

    /** Values that look like numbers and that nothing can hold, in JSON. */
    public static Map<String, String> numbers() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("a huge exponent", "1e999999999");
        all.put("a tiny exponent", "1e-999999999");
        all.put("zero with a huge exponent", "0e999999999");
        all.put("a long number", "9".repeat(150));
        all.put("a huge exponent in a text", "\"1e999999999\"");
        return all;
    }

    /**
     * The document with another value, given in JSON, in place of each of its own in turn, by the pointer of the place; of a
     * list its first element is taken.
     */
    public static Map<String, String> inEachPlace(String document, String value) {
        JsonNode root = Json.read(document);
        Map<String, String> all = new LinkedHashMap<>();
        places("", root)
                .forEach(place -> all.put(
                        place,
                        Json.written(Json.with(root, place, Json.text(PLACE)))
                                .replace(Json.written(Json.text(PLACE)), value)));
        return all;
    }

    private static Stream<String> places(String at, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().flatMap(each -> places(Shape.inside(at, each.getKey()), each.getValue()));
        }
        return node.isArray() ? node.isEmpty() ? Stream.of() : places(at + "/0", node.path(0)) : Stream.of(at);
    }

    private static void text(Map<String, byte[]> all, String name, String document) {
        all.put(name, document.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(String before, byte[] middle, String after) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(middle);
        all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
