package org.ordergateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import org.ordergateway.model.Amount;

/** How an amount looks in JSON. */
final class AmountJson {

    private AmountJson() {}

    /** A bare number without a currency, else {@code {"value":2.50,"currency":"EUR"}}. */
    static final class Writer extends JsonSerializer<Amount> {
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
    static final class Reader extends StdDeserializer<Amount> {
        private static final long serialVersionUID = 1L;
        private static final int MOST_LETTERS = 200;
        private static final Set<String> NAMES = Set.of("value", "currency");

        Reader() {
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
                        throw UnrecognizedPropertyException.from(in, Amount.class, name, new ArrayList<>(NAMES));
                    }
                    in.nextToken();
                    if (name.equals("value")) {
                        read = decimal(in);
                    } else if (in.hasToken(JsonToken.VALUE_STRING)) {
                        currency = in.getText();
                    } else if (!in.hasToken(JsonToken.VALUE_NULL)) {
                        throw NeutralTypes.wrong(in, String.class);
                    }
                }
                if (read == null) {
                    throw NeutralTypes.wrong(in, BigDecimal.class);
                }
                value = read;
            } else {
                value = decimal(in);
            }
            try {
                return new Amount(value, currency);
            } catch (IllegalArgumentException e) {
                throw NeutralTypes.refused(in, context, Amount.class, e);
            }
        }

        private static BigDecimal decimal(JsonParser in) throws IOException {
            if (in.currentToken() != null && in.currentToken().isNumeric()) {
                return in.getDecimalValue();
            }
            if (in.hasToken(JsonToken.VALUE_STRING) && in.getTextLength() <= MOST_LETTERS) {
                try {
                    return new BigDecimal(in.getText());
                } catch (NumberFormatException e) {
                    // The exception repeats letters of the value.
                    throw NeutralTypes.wrong(in, BigDecimal.class);
                }
            }
            throw NeutralTypes.wrong(in, BigDecimal.class);
        }
    }
}
