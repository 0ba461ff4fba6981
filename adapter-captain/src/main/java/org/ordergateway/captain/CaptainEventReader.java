package org.ordergateway.captain;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.vavr.control.Either;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.event.EventFailure;
import org.ordergateway.event.EventHeaders;
import org.ordergateway.event.OrderEvent;
import org.ordergateway.event.OrderEventReader;
import org.ordergateway.settings.Secret;
import org.ordergateway.wire.Reading;

/** Reads Captain's webhooks: the shared secret, the envelope that all of them have, and what they say of an order. */
final class CaptainEventReader implements OrderEventReader {

    static final String HEADER = "Auth-Token";

    static final Map<String, OrderEvent.Kind> KINDS = Map.ofEntries(
            entry("order_status_updated", OrderEvent.Kind.ORDER_STATUS_CHANGED),
            entry("job_delivery_status_updated", OrderEvent.Kind.DELIVERY_STATUS_CHANGED),
            entry("item_status_updated", OrderEvent.Kind.LINE_STATUS_CHANGED),
            entry("order_assigned", OrderEvent.Kind.DRIVER_ASSIGNED),
            entry("order_unassigned", OrderEvent.Kind.DRIVER_UNASSIGNED),
            entry("agent_eta_updated", OrderEvent.Kind.DRIVER_ETA_CHANGED));

    /** Longer than any name or uuid of Captain's, short enough for a key of a database. */
    private static final int LONGEST_WORD = 200;

    private final Supplier<Secret> secret;
    private final @Nullable String currency;

    CaptainEventReader(Supplier<Secret> secret, @Nullable String currency) {
        this.secret = secret;
        this.currency = currency;
    }

    @Override
    public Either<EventFailure, OrderEvent> read(EventHeaders headers, RawDocument body) {
        return headers.proven(HEADER, secret.get()).flatMap(proven -> read(body));
    }

    private Either<EventFailure, OrderEvent> read(RawDocument body) {
        Reading in = new Reading(currency);
        CaptainEventJson json;
        try {
            json = CaptainEventJson.read(body.bytes(), in);
        } catch (StreamConstraintsException e) {
            return unreadable("the message is deeper, or has longer parts, than is taken");
        } catch (IOException e) {
            return unreadable("the message is no JSON object in UTF-8");
        }
        String id = word(json.root().get("event_uuid"));
        String name = word(json.root().get("event_name"));
        return id == null || name == null
                ? unreadable("the message lacks event_uuid or event_name, or they are no short texts")
                : Either.right(event(id, name, json, in, body));
    }

    private static OrderEvent event(String id, String name, CaptainEventJson json, Reading in, RawDocument body) {
        OrderEvent.Kind kind = KINDS.getOrDefault(name, OrderEvent.Kind.OTHER);
        CaptainEventData data = new CaptainEventData(kind, json.object("data", in), in);
        Map<String, Object> metadata = json.object("metadata", in);
        return new OrderEvent(
                kind,
                id,
                CaptainProvider.VENDOR,
                name,
                CaptainEventTimes.read(json.root().get("created_at"), in),
                CaptainEventTimes.read(metadata.get("sent_at"), in),
                attempt(metadata.get("delivery_attempt"), in),
                word(json.root().get("environment")),
                data.ref(),
                data.order(),
                warnings(json, in),
                body);
    }

    private static List<Warning> warnings(CaptainEventJson json, Reading in) {
        List<Warning> all = new ArrayList<>();
        json.doubled().stream()
                .map(name -> CaptainEventData.NAMES.contains(name) ? name : "a name")
                .distinct()
                .forEach(name -> all.add(new Warning(
                        null,
                        name + " stands twice in one object of the message; the last one counts, and the raw document"
                                + " has both")));
        all.addAll(in.warnings());
        return all;
    }

    private static @Nullable Integer attempt(@Nullable Object value, Reading in) {
        if (value == null) {
            return null;
        }
        try {
            return value instanceof BigDecimal number ? (Integer) number.intValueExact() : in.unreadable("number");
        } catch (ArithmeticException e) {
            return in.unreadable("number");
        }
    }

    private static @Nullable String word(@Nullable Object value) {
        return value instanceof String text
                        && !text.isBlank()
                        && text.length() <= LONGEST_WORD
                        && text.chars().noneMatch(Character::isISOControl)
                ? text
                : null;
    }

    private static Either<EventFailure, OrderEvent> unreadable(String why) {
        return Either.left(new EventFailure.Unreadable(why));
    }
}
