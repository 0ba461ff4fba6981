package org.ordergateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;

/** How custom data looks in JSON: as the plain value that it is. */
final class FieldValueJson {

    private FieldValueJson() {}

    static final class Writer extends JsonSerializer<FieldValue> {
        @Override
        public void serialize(FieldValue value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value instanceof FieldValue.Text text) {
                out.writeString(text.value());
            } else if (value instanceof FieldValue.Decimal number) {
                out.writeNumber(number.value());
            } else if (value instanceof FieldValue.Flag flag) {
                out.writeBoolean(flag.value());
            } else if (value instanceof FieldValue.Items items) {
                out.writeStartArray();
                for (FieldValue each : items.values()) {
                    serialize(each, out, provider);
                }
                out.writeEndArray();
            } else if (value instanceof FieldValue.Entries entries) {
                out.writeStartObject();
                for (Map.Entry<String, FieldValue> each : entries.values().entrySet()) {
                    out.writeFieldName(each.getKey());
                    serialize(each.getValue(), out, provider);
                }
                out.writeEndObject();
            } else {
                out.writeNull();
            }
        }
    }

    static final class Reader extends StdDeserializer<FieldValue> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(FieldValue.class);
        }

        @Override
        public FieldValue getNullValue(DeserializationContext context) {
            return FieldValue.Nothing.NOTHING;
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            // What is not there is not a null that somebody wrote.
            return null;
        }

        @Override
        public FieldValue deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return switch (in.currentToken()) {
                case VALUE_STRING -> new FieldValue.Text(in.getText());
                case VALUE_TRUE -> new FieldValue.Flag(true);
                case VALUE_FALSE -> new FieldValue.Flag(false);
                case VALUE_NULL -> FieldValue.Nothing.NOTHING;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> decimal(in, context);
                case START_ARRAY -> items(in, context);
                case START_OBJECT -> entries(in, context);
                default -> throw NeutralTypes.wrong(in, FieldValue.class);
            };
        }

        private static FieldValue decimal(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return new FieldValue.Decimal(in.getDecimalValue());
            } catch (IllegalArgumentException e) {
                throw NeutralTypes.refused(in, context, FieldValue.class, e);
            }
        }

        private FieldValue items(JsonParser in, DeserializationContext context) throws IOException {
            List<FieldValue> values = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                values.add(deserialize(in, context));
            }
            return new FieldValue.Items(values);
        }

        private FieldValue entries(JsonParser in, DeserializationContext context) throws IOException {
            Map<String, FieldValue> values = new LinkedHashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                values.put(name, deserialize(in, context));
            }
            try {
                return new FieldValue.Entries(values);
            } catch (IllegalArgumentException e) {
                throw NeutralTypes.refused(in, context, FieldValue.class, e);
            }
        }
    }
}
