package org.ordergateway.captain;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Step;
import org.ordergateway.http.Answer;
import org.ordergateway.http.Json;
import org.ordergateway.http.JsonElements;
import org.ordergateway.http.JsonReader;
import org.ordergateway.http.VendorError;
import org.ordergateway.model.OrderRef;
import org.ordergateway.wire.Reading;

/**
 * Reads what Captain answers with a 2xx. A value of another kind than its field's is left to the raw document and told
 * as a warning; an answer that names no order is a failure. Immutable.
 */
final class CaptainAnswers {

    private static final JsonReader<CaptainOrder> ORDER = Json.reader(CaptainOrder.class);
    private static final ObjectReader PARTS = Json.mapper().readerFor(CaptainOrder.class);

    /** How many odd values of one order are looked past. */
    private static final int MOST_ODD = 50;

    private final @Nullable String currency;

    /** @param currency the currency of the account's amounts; absent when nobody named one */
    CaptainAnswers(@Nullable String currency) {
        this.currency = currency;
    }

    /** The answer to a change; what it leaves out of the reference is as it was asked for. */
    Either<OrderFailure, OrderReceipt> receipt(OrderRef asked, Answer answer) {
        Reading in = new Reading(currency);
        return order(answer, in).map(order -> {
            String customer =
                    order.recipient() == null ? null : order.recipient().uuid();
            return new OrderReceipt(
                    ref(order, asked.number()),
                    CaptainOrderReader.INSTANCE.order(order, in),
                    customer == null ? Map.of() : Map.of("customer", customer),
                    in.warnings(),
                    List.of(),
                    List.of(),
                    answer.requestId(),
                    RawDocument.of(answer.body()));
        });
    }

    /**
     * The receipt of a change that needed these requests, in their order: all that their answers say, the later one where
     * two say something of one field. The raw document is the last one's.
     */
    OrderReceipt joined(List<OrderReceipt> receipts, List<Step> steps) {
        OrderReceipt last = receipts.get(receipts.size() - 1);
        Map<String, String> ids = new LinkedHashMap<>();
        Set<Warning> warnings = new LinkedHashSet<>();
        String number = null;
        for (OrderReceipt receipt : receipts) {
            ids.putAll(receipt.vendorIds());
            warnings.addAll(receipt.warnings());
            number = receipt.ref().number() == null ? number : receipt.ref().number();
        }
        Reading in = new Reading(currency); // what it warns of, the receipts have told
        CaptainOrder all = readable(
                CaptainParts.joined(receipts.stream().map(OrderReceipt::raw).toList()), in);
        return new OrderReceipt(
                new OrderRef(last.ref().id(), number, null, null),
                all == null ? last.order() : CaptainOrderReader.INSTANCE.order(all, in),
                ids,
                List.copyOf(warnings),
                List.of(),
                steps,
                last.requestId(),
                last.raw());
    }

    /** The answer to a reading. */
    Either<OrderFailure, OrderSnapshot> snapshot(Answer answer) {
        Reading in = new Reading(currency);
        return order(answer, in).map(order -> snapshot(order, in, RawDocument.of(answer.body())));
    }

    /** The orders of a list, at most so many, each with its part of the answer. */
    Either<OrderFailure, List<OrderSnapshot>> snapshots(Answer answer, long limit) {
        Either<OrderFailure, List<JsonElements<CaptainOrder>>> plain = JsonElements.of(answer, null, ORDER);
        return plain.isRight() ? plain.map(orders -> snapshots(orders, limit)) : oddSnapshots(answer, limit);
    }

    private List<OrderSnapshot> snapshots(List<JsonElements<CaptainOrder>> orders, long limit) {
        return orders.stream()
                .limit(limit)
                .map(each -> snapshot(each.value(), new Reading(currency), each.raw()))
                .toList();
    }

    private Either<OrderFailure, List<OrderSnapshot>> oddSnapshots(Answer answer, long limit) {
        return JsonElements.of(answer, null, Json.tree()).flatMap(elements -> {
            List<OrderSnapshot> orders = new ArrayList<>();
            for (JsonElements<JsonNode> element : elements.stream().limit(limit).toList()) {
                Reading in = new Reading(currency);
                CaptainOrder order = readable(element.value(), in);
                if (order == null) {
                    return Either.left(answer.unreadable("a list of something else than orders"));
                }
                orders.add(snapshot(order, in, element.raw()));
            }
            return Either.right(orders);
        });
    }

    private static OrderSnapshot snapshot(CaptainOrder order, Reading in, RawDocument raw) {
        return new OrderSnapshot(ref(order, null), CaptainOrderReader.INSTANCE.order(order, in), in.warnings(), raw);
    }

    private static OrderRef ref(CaptainOrder order, @Nullable String askedNumber) {
        String number = order.partnersUniqueInternalOrderId();
        return new OrderRef(order.uuid(), number == null ? askedNumber : number, null, null);
    }

    private static Either<OrderFailure, CaptainOrder> order(Answer answer, Reading in) {
        Either<OrderFailure, CaptainOrder> plain = answer.read(ORDER);
        Either<OrderFailure, CaptainOrder> read =
                plain.isRight() ? plain : answer.read(Json.tree()).flatMap(tree -> odd(answer, tree, in));
        return read.flatMap(order -> order.uuid() == null ? Either.left(noOrder(answer)) : Either.right(order));
    }

    private static Either<OrderFailure, CaptainOrder> odd(Answer answer, JsonNode tree, Reading in) {
        CaptainOrder order = readable(tree, in);
        return order == null ? Either.left(answer.unreadable("a body of another shape")) : Either.right(order);
    }

    /** A 2xx that tells of a fault is a refusal; one that tells nothing leaves everything open. */
    private static OrderFailure noOrder(Answer answer) {
        VendorError error = new CaptainErrors().read(answer);
        return error.text() == null && error.violations().isEmpty()
                ? answer.unreadable("a body that names no order")
                : answer.refused(error);
    }

    /** The order without the values that do not fit; absent when it is none. */
    private static @Nullable CaptainOrder readable(JsonNode tree, Reading in) {
        for (int i = 0; tree.isObject() && i < MOST_ODD; i++) {
            try {
                return PARTS.readValue(tree);
            } catch (JsonMappingException e) {
                if (!remove(tree, e.getPath())) {
                    return null;
                }
                in.unreadable("value of " + neutral(e.getPath()));
            } catch (IOException e) {
                return null;
            }
        }
        return null;
    }

    private static boolean remove(JsonNode tree, List<JsonMappingException.Reference> path) {
        JsonNode holder = tree;
        for (int i = 0; i < path.size() - 1; i++) {
            JsonMappingException.Reference step = path.get(i);
            holder = step.getFieldName() == null ? holder.path(step.getIndex()) : holder.path(step.getFieldName());
        }
        if (path.isEmpty()) {
            return false;
        }
        JsonMappingException.Reference last = path.get(path.size() - 1);
        if (holder instanceof ObjectNode object) {
            return object.remove(last.getFieldName()) != null;
        }
        return holder instanceof ArrayNode array && array.remove(last.getIndex()) != null;
    }

    private static String neutral(List<JsonMappingException.Reference> path) {
        return CaptainPaths.neutral(path.stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining(".")));
    }
}
