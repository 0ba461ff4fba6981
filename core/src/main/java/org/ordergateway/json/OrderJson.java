package org.ordergateway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderQuery;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;

/**
 * Reads and writes the neutral JSON. What is read is checked: unknown and doubled names, wrong types and values out of
 * bounds come back as {@link OrderFailure.Invalid} with the path of the offender and without its value. What is written
 * holds persons' data, as the order does: it is for the wire, not for a log. Safe for use by many threads.
 */
public final class OrderJson {

    private static final ObjectWriter WRITER = NeutralMapper.MAPPER.writer();
    private static final ObjectReader UPDATE = NeutralMapper.MAPPER.readerFor(OrderUpdate.class);
    private static final ObjectReader NEW_ORDER = NeutralMapper.MAPPER.readerFor(NewOrder.class);
    private static final ObjectReader ORDER = NeutralMapper.MAPPER.readerFor(Order.class);
    private static final ObjectReader REF = NeutralMapper.MAPPER.readerFor(OrderRef.class);
    private static final ObjectReader QUERY = NeutralMapper.MAPPER.readerFor(OrderQuery.class);

    private OrderJson() {}

    /** Reads an update: {@code {"ref":…, "set":…, "clear":[…], "lineChanges":[…]}}. */
    public static Either<OrderFailure, OrderUpdate> readUpdate(String json) {
        return NeutralReader.read(UPDATE, json);
    }

    /** Reads an order to be created: {@code {"ref":…, "order":…}}. */
    public static Either<OrderFailure, NewOrder> readNewOrder(String json) {
        return NeutralReader.read(NEW_ORDER, json);
    }

    /** Reads an order. */
    public static Either<OrderFailure, Order> readOrder(String json) {
        return NeutralReader.read(ORDER, json);
    }

    /** Reads a reference. */
    public static Either<OrderFailure, OrderRef> readRef(String json) {
        return NeutralReader.read(REF, json);
    }

    /** Reads a query. */
    public static Either<OrderFailure, OrderQuery> readQuery(String json) {
        return NeutralReader.read(QUERY, json);
    }

    public static String write(OrderUpdate update) {
        return text(WRITER, update);
    }

    public static String write(NewOrder order) {
        return text(WRITER, order);
    }

    public static String write(Order order) {
        return text(WRITER, order);
    }

    public static String write(OrderRef ref) {
        return text(WRITER, ref);
    }

    public static String write(OrderQuery query) {
        return text(WRITER, query);
    }

    /** Writes a snapshot on one line: ref, order and warnings. The vendor's document is left out; see {@code raw()}. */
    public static String write(OrderSnapshot snapshot) {
        return text(WRITER, Views.of(snapshot));
    }

    /** Writes a receipt: ref, order, further ids, warnings, what was left out and the steps. */
    public static String write(OrderReceipt receipt) {
        return text(WRITER, Views.of(receipt));
    }

    /** Writes a plan. */
    public static String write(Plan plan) {
        return text(WRITER, Views.of(plan));
    }

    /** Writes a failure: kind, effect, message and what is known of the vendor's answer. */
    public static String write(OrderFailure failure) {
        return text(WRITER, Views.of(failure));
    }

    /** Writes what reading back found out about a change in doubt; what the order holds is left out. */
    public static String write(Resolution resolution) {
        return text(WRITER, Views.of(resolution));
    }

    /** Writes a table of capabilities. */
    public static String write(Capabilities capabilities) {
        return text(WRITER, Views.of(capabilities));
    }

    /**
     * The same JSON, every digit and null of it, indented for people.
     *
     * @throws IllegalArgumentException when it is not JSON; the message says where and repeats nothing of it
     */
    public static String pretty(String json) {
        StringWriter indented = new StringWriter();
        JsonFactory factory = NeutralMapper.MAPPER.getFactory();
        try (JsonParser in = factory.createParser(json);
                JsonGenerator out = factory.createGenerator(indented).useDefaultPrettyPrinter()) {
            while (in.nextToken() != null) {
                out.copyCurrentEventExact(in);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON" + NeutralReader.at(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indented.toString();
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }
}
