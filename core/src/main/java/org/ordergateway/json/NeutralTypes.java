package org.ordergateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Party;
import org.ordergateway.model.Term;

/** How the model's own value types look in JSON. */
final class NeutralTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    NeutralTypes() {
        super("order-gateway");
        addSerializer(Term.class, text(Term::word));
        addDeserializer(OrderStatus.class, word(OrderStatus.class, OrderStatus::of));
        addDeserializer(DeliveryStatus.class, word(DeliveryStatus.class, DeliveryStatus::of));
        addDeserializer(OrderKind.class, word(OrderKind.class, OrderKind::of));
        addDeserializer(OrderType.class, word(OrderType.class, OrderType::of));
        addDeserializer(Party.class, word(Party.class, Party::of));
        addSerializer(FieldPath.class, text(FieldPath::toString));
        addDeserializer(FieldPath.class, word(FieldPath.class, FieldPath::parse));
        addSerializer(Amount.class, new AmountWriter());
        addDeserializer(Amount.class, new AmountReader());
        addSerializer(FieldValue.class, new FieldValueWriter());
        addDeserializer(FieldValue.class, new FieldValueReader());
    }

    private static <T> JsonSerializer<T> text(Function<T, String> spell) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(spell.apply(value));
            }
        };
    }

    private static <T> JsonDeserializer<T> word(Class<T> type, Function<String, T> read) {
        return new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                if (!in.hasToken(JsonToken.VALUE_STRING)) {
                    return wrong(context, type, in, "is not text");
                }
                try {
                    return read.apply(in.getText());
                } catch (IllegalArgumentException e) {
                    throw com.fasterxml.jackson.databind.exc.ValueInstantiationException.from(
                            in, "not a value", context.constructType(type), e);
                }
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> T wrong(DeserializationContext context, Class<T> type, JsonParser in, String message)
            throws IOException {
        return (T) context.handleUnexpectedToken(type, in.currentToken(), in, message);
    }

    /** A bare number without a currency, else {@code {"value":2.50,"currency":"EUR"}}. */
    private static final class AmountWriter extends JsonSerializer<Amount> {
        @Override
        public void serialize(Amount amount, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (amount.currency() == null) {
                out.writeNumber(amount.value());
                return;
            }
            out.writeStartObject();
            out.writeNumberField("value", amount.value());
            out.writeStringField("currency", amount.currency());
            out.writeEndObject();
        }
    }

    /** A number, text with a number, or an object of value and currency. */
    private static final class AmountReader extends StdDeserializer<Amount> {
        private static final long serialVersionUID = 1L;
        private static final Set<String> NAMES = Set.of("value", "currency");

        AmountReader() {
            super(Amount.class);
        }

        @Override
        public Amount deserialize(JsonParser in, DeserializationContext context) throws IOException {
            BigDecimal value;
            String currency = null;
            if (in.hasToken(JsonToken.START_OBJECT)) {
                BigDecimal read = null;
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    String name = in.currentName();
                    if (!NAMES.contains(name)) {
                        throw com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException.from(
                                in, Amount.class, name, new ArrayList<>(NAMES));
                    }
                    in.nextToken();
                    if (name.equals("value")) {
                        read = decimal(in, context);
                    } else {
                        currency = in.hasToken(JsonToken.VALUE_STRING)
                                ? in.getText()
                                : wrong(context, String.class, in, "is not text");
                    }
                }
                if (read == null) {
                    return wrong(context, Amount.class, in, "has no value");
                }
                value = read;
            } else {
                value = decimal(in, context);
            }
            return make(in, context, value, currency);
        }

        private static Amount make(
                JsonParser in, DeserializationContext context, BigDecimal value, @Nullable String currency)
                throws IOException {
            try {
                return new Amount(value, currency);
            } catch (IllegalArgumentException e) {
                throw com.fasterxml.jackson.databind.exc.ValueInstantiationException.from(
                        in, "not an amount", context.constructType(Amount.class), e);
            }
        }

        private static BigDecimal decimal(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != null && in.currentToken().isNumeric()) {
                return in.getDecimalValue();
            }
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                String text = in.getText();
                if (text.length() <= 200) {
                    try {
                        return new BigDecimal(text);
                    } catch (NumberFormatException e) {
                        return wrong(context, BigDecimal.class, in, "is not a number");
                    }
                }
            }
            return wrong(context, BigDecimal.class, in, "is not a number");
        }
    }

    private static final class FieldValueWriter extends JsonSerializer<FieldValue> {
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

    private static final class FieldValueReader extends StdDeserializer<FieldValue> {
        private static final long serialVersionUID = 1L;

        FieldValueReader() {
            super(FieldValue.class);
        }

        @Override
        public FieldValue getNullValue(DeserializationContext context) {
            return FieldValue.Nothing.NOTHING;
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
                default -> wrong(context, FieldValue.class, in, "is not a value");
            };
        }

        private static FieldValue decimal(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return new FieldValue.Decimal(in.getDecimalValue());
            } catch (IllegalArgumentException e) {
                throw com.fasterxml.jackson.databind.exc.ValueInstantiationException.from(
                        in, "not a number", context.constructType(FieldValue.class), e);
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
            return new FieldValue.Entries(values);
        }
    }
}
