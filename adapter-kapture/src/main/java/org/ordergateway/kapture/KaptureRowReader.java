package org.ordergateway.kapture;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.wire.CustomData;

/**
 * Reads a pulled order in one pass: what has a neutral place as it came, what has none into the model's own values at
 * once, and the rest not at all. A row has some 45 fields and a pull many rows, all of them alike: a name that stands
 * where it stood in the first row is compared with the bytes, and neither decoded nor looked up. Thread-safe.
 */
final class KaptureRowReader extends StdDeserializer<KaptureRow> {

    private static final long serialVersionUID = 1L;

    /** The fields with a neutral place. */
    private static final List<String> NEUTRAL = List.of(
            "id",
            "customerId",
            "createDate",
            "lastModificationTime",
            "discount",
            "remarks",
            "deliveryStatus",
            "assignedToId");

    private static final int NOWHERE = -1;
    private static final int NO_NAME = -2;

    /** The fields of a longer row are not learned. */
    private static final int MOST_LEARNED = 200;

    /** Where a field goes: the place among the neutral ones, or behind them that among the others. */
    private static final Map<String, Integer> PLACES = places();

    /** A field of the first row. */
    private record Learned(SerializedString name, int place) {}

    /** Those of the first row, in their order; empty before it. */
    private transient volatile Learned[] order = {};

    KaptureRowReader() {
        super(KaptureRow.class);
    }

    @Override
    public KaptureRow deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return (KaptureRow) context.handleUnexpectedToken(KaptureRow.class, parser);
        }
        Learned[] likely = order;
        return likely.length == 0 ? learn(parser, context) : read(parser, context, likely, null);
    }

    private KaptureRow learn(JsonParser parser, DeserializationContext context) throws IOException {
        List<String> names = new ArrayList<>();
        KaptureRow row = read(parser, context, new Learned[0], names);
        if (names.size() <= MOST_LEARNED) {
            order = names.stream()
                    .map(name -> new Learned(new SerializedString(name), PLACES.getOrDefault(name, NOWHERE)))
                    .toArray(Learned[]::new);
        }
        return row;
    }

    private static KaptureRow read(
            JsonParser parser, DeserializationContext context, Learned[] likely, @Nullable List<String> names)
            throws IOException {
        @Nullable Object[] neutral = new @Nullable Object[NEUTRAL.size()];
        KaptureOwn own = new KaptureOwn();
        int odd = 0;
        int at = 0;
        for (int place = next(parser, likely, at, names); place != NO_NAME; place = next(parser, likely, ++at, names)) {
            JsonToken token = parser.nextToken();
            if (place == NOWHERE) {
                parser.skipChildren();
            } else if (place < NEUTRAL.size()) {
                neutral[place] = value(token, parser, context);
            } else {
                odd += put(own, place - NEUTRAL.size(), value(token, parser, context)) ? 0 : 1;
            }
        }
        return new KaptureRow(
                neutral[0],
                neutral[1],
                neutral[2],
                neutral[3],
                neutral[4],
                neutral[5],
                neutral[6],
                neutral[7],
                own,
                odd);
    }

    /** The place of the next field. */
    private static int next(JsonParser parser, Learned[] likely, int at, @Nullable List<String> names)
            throws IOException {
        if (at < likely.length) {
            if (parser.nextFieldName(likely[at].name())) {
                return likely[at].place();
            }
        } else {
            parser.nextToken();
        }
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
            return NO_NAME;
        }
        String name = parser.currentName();
        if (names != null) {
            names.add(name);
        }
        return PLACES.getOrDefault(name, NOWHERE);
    }

    /** False when the model does not take the value. */
    private static boolean put(KaptureOwn own, int place, @Nullable Object value) {
        if (value == null || KaptureOwn.isId(place) && KaptureIds.isNone(value)) {
            own.put(place, null);
            return true;
        }
        try {
            own.put(place, CustomData.read(value));
            return true;
        } catch (IllegalArgumentException e) {
            own.put(place, null);
            return false; // an empty name, or a number of too many digits
        }
    }

    private static @Nullable Object value(JsonToken token, JsonParser parser, DeserializationContext context)
            throws IOException {
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> context.readValue(parser, Object.class);
        };
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>(128);
        NEUTRAL.forEach(name -> places.put(name, places.size()));
        KaptureOwn.NAMES.forEach(name -> places.put(name, places.size()));
        return places;
    }
}
