package org.ordergateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.ordergateway.RawDocument;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldPath;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Party;
import org.ordergateway.model.Term;

/** How the model's own value types look in JSON: words, paths, times, dates and links are text and nothing else. */
final class NeutralTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    NeutralTypes() {
        super("order-gateway");
        // In the order in which they were written.
        addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        addSerializer(Term.class, text(Term::word));
        addDeserializer(OrderStatus.class, text(OrderStatus.class, OrderStatus::of));
        addDeserializer(DeliveryStatus.class, text(DeliveryStatus.class, DeliveryStatus::of));
        addDeserializer(OrderKind.class, text(OrderKind.class, OrderKind::of));
        addDeserializer(OrderType.class, text(OrderType.class, OrderType::of));
        addDeserializer(Party.class, text(Party.class, Party::of));
        addSerializer(OrderEvent.Kind.class, text(OrderEvent.Kind::word));
        addDeserializer(OrderEvent.Kind.class, text(OrderEvent.Kind.class, OrderEvent.Kind::of));
        addSerializer(RawDocument.class, text(RawDocument::text));
        addDeserializer(
                RawDocument.class,
                text(RawDocument.class, document -> RawDocument.of(document.getBytes(StandardCharsets.UTF_8))));
        addSerializer(FieldPath.class, text(FieldPath::toString));
        addDeserializer(FieldPath.class, text(FieldPath.class, FieldPath::parse));
        addDeserializer(OffsetDateTime.class, text(OffsetDateTime.class, OffsetDateTime::parse));
        addDeserializer(LocalDate.class, text(LocalDate.class, LocalDate::parse));
        addDeserializer(URI.class, text(URI.class, URI::create));
        addSerializer(Amount.class, new AmountJson.Writer());
        addDeserializer(Amount.class, new AmountJson.Reader());
        addSerializer(FieldValue.class, new FieldValueJson.Writer());
        addDeserializer(FieldValue.class, new FieldValueJson.Reader());
    }

    /** What the model itself refused; its sentence is kept, since it never repeats a value. */
    static JsonMappingException refused(
            JsonParser in, DeserializationContext context, Class<?> type, IllegalArgumentException e) {
        return ValueInstantiationException.from(in, "refused by the model", context.constructType(type), e);
    }

    /** Another kind of value than the one that belongs there. */
    static JsonMappingException wrong(JsonParser in, Class<?> type) {
        return MismatchedInputException.from(in, type, "another kind of value");
    }

    private static <T> JsonSerializer<T> text(Function<T, String> spell) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(spell.apply(value));
            }
        };
    }

    private static <T> JsonDeserializer<T> text(Class<T> type, Function<String, T> read) {
        boolean ofModel = type.getPackage() == Term.class.getPackage();
        return new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                if (!in.hasToken(JsonToken.VALUE_STRING)) {
                    throw wrong(in, ofModel ? String.class : type);
                }
                try {
                    return read.apply(in.getText());
                } catch (IllegalArgumentException e) {
                    // The JDK's sentences repeat the value.
                    throw ofModel ? refused(in, context, type, e) : wrong(in, type);
                } catch (DateTimeException e) {
                    throw wrong(in, type);
                }
            }
        };
    }
}
