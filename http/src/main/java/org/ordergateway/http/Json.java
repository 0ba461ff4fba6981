package org.ordergateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * How vendors' JSON is read and written: exact decimals as written, unknown fields tolerated, the last of doubled keys
 * counts, depth and lengths bounded; absent components are not sent. A time in a wire record is its text: vendors spell
 * times too differently for one rule. Thread-safe; make readers once.
 */
public final class Json {

    /** The largest document that is ever read, in bytes; an adapter's cap may be lower. */
    public static final int MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_DOCUMENT_BYTES)
                            .maxNestingDepth(100)
                            .maxNumberLength(200)
                            .maxNameLength(1000)
                            .maxStringLength(2 * 1024 * 1024)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final JsonReader<JsonNode> TREE = new JsonReader<>(MAPPER.readerFor(JsonNode.class));

    private Json() {}

    /** Reads documents into a wire record. */
    public static <T> JsonReader<T> reader(Class<T> type) {
        return new JsonReader<>(MAPPER.readerFor(type));
    }

    /** Reads documents into a generic type, such as a list of wire records. */
    public static <T> JsonReader<T> reader(TypeReference<T> type) {
        return new JsonReader<>(MAPPER.readerFor(type));
    }

    /** Reads documents whose shape is not known beforehand. */
    public static JsonReader<JsonNode> tree() {
        return TREE;
    }

    /** Writes wire records. */
    public static ObjectWriter writer() {
        return MAPPER.writer();
    }

    /** The mapper itself, for tree nodes and tests; never change its configuration. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
