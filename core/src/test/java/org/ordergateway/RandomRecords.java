package org.ordergateway;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.OrderType;
import org.ordergateway.model.Party;

/** Records drawn at random, the same ones for the same seed; half of what may be absent is. */
public final class RandomRecords extends RecordFactory {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Anna",
            "null",
            "a.b[c]",
            "\"quoted\" \\ /",
            "line\nbreak\ttab\u0000",
            "ünïcödé 日本 🍕",
            "2.50",
            "true",
            "{}");

    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** A value that the component could hold. */
    public Object some(RecordComponent component) {
        if (component.getType() == Map.class) {
            return Map.of("key", FieldValue.of("value"));
        }
        while (true) {
            Object found = component.getType().isRecord() && component.getType() != Amount.class
                    ? record(component.getType().asSubclass(Record.class))
                    : leaf(component.getType(), true);
            if (found != null) {
                return found;
            }
        }
    }

    @Override
    protected @Nullable Integer size() {
        return random.nextInt(3) == 0 ? random.nextInt(3) : null;
    }

    @Override
    protected boolean present() {
        return random.nextBoolean();
    }

    @Override
    protected @Nullable Object leaf(Class<?> type, boolean shown) {
        if (random.nextBoolean()) {
            return null;
        }
        if (type == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? "" : "x");
        } else if (type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == Integer.class) {
            return 1 + random.nextInt(Integer.MAX_VALUE);
        } else if (type == Long.class) {
            return 1 + Math.floorMod(random.nextLong(), Long.MAX_VALUE);
        } else if (type == BigDecimal.class) {
            return decimal();
        } else if (type == Amount.class) {
            return new Amount(decimal(), random.nextBoolean() ? null : "EUR");
        } else if (type == URI.class) {
            return URI.create("https://example.test/a%20b?c=d#" + random.nextInt());
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(3_000_000) - 1_000_000);
        } else if (type == OffsetDateTime.class) {
            return time();
        } else if (type == FieldValue.class) {
            return value(0);
        }
        if (type == OrderField.class) {
            return OrderField.of("lines[].extendedFields");
        } else if (type == RawDocument.class) {
            return RawDocument.EMPTY;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return word(type);
    }

    private BigDecimal decimal() {
        int digits = 1 + random.nextInt(90);
        StringBuilder text = new StringBuilder();
        random.ints(digits, 0, 10).forEach(text::append);
        int most = Math.max(0, 99 - digits);
        int scale = random.nextInt(digits + 9) - (random.nextBoolean() ? 0 : Math.min(most, 5));
        BigInteger unscaled = new BigInteger(text.toString());
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
    }

    private OffsetDateTime time() {
        int year = random.nextInt(5) == 0 ? random.nextInt(40_000) - 20_000 : 2026;
        ZoneOffset offset = List.of(
                        ZoneOffset.UTC,
                        ZoneOffset.of("+05:30"),
                        ZoneOffset.of("-18:00"),
                        ZoneOffset.of("+01:00"),
                        ZoneOffset.of("+00:00:01"))
                .get(random.nextInt(5));
        int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
        return LocalDateTime.of(year, 1 + random.nextInt(12), 1, random.nextInt(24), 0, random.nextInt(60), nanos)
                .atOffset(offset);
    }

    private FieldValue value(int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> FieldValue.of(TEXTS.get(random.nextInt(TEXTS.size())));
            case 1 -> FieldValue.of(decimal());
            case 2 -> FieldValue.of(random.nextBoolean());
            case 3 -> FieldValue.Nothing.NOTHING;
            case 4 -> FieldValue.of(random.nextBoolean() ? List.of() : List.of(value(depth + 1), value(depth + 1)));
            default -> FieldValue.of(Map.of("name", value(depth + 1), "other.name", value(depth + 1)));
        };
    }

    private Object word(Class<?> type) {
        boolean known = random.nextBoolean();
        List<Object> words = List.of(
                OrderStatus.of(known ? "in_progress" : "UNHEARD of"),
                DeliveryStatus.of(known ? "shipped" : ""),
                OrderKind.of(known ? "drive_thru" : "Delivery"),
                OrderType.of(known ? "sale" : "42"),
                Party.of(known ? "organisation" : "ORGANIZATION"));
        return words.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to draw for " + Objects.toString(type)));
    }
}
