package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.ordergateway.sandbox.server.ExactJson;

/**
 * Any number of orders that are computed when they are asked for and never kept: all of one customer, one a second.
 *
 * @param gone the positions of those that are held as orders of their own by now
 */
record GeneratedOrders(int count, NavigableSet<Integer> gone) {

    static final int MOST = 90_000_000;

    private static final long FIRST_ID = 900_000_001;
    private static final long FIRST_ENQUIRY = 700_000_001;
    private static final long FIRST_CREATED = 1_893_456_000_000L;
    private static final long APART = 1_000;
    private static final String ERP_ORDER = "BULK-";
    private static final String ERP_INVOICE = "BULKINV-";

    /** The fields by which single ones can be named, and what stands before the position in their values. */
    private static final Map<String, String> NAMES =
            Map.of(PullQuery.ERP_ORDER_ID, ERP_ORDER, PullQuery.ERP_INVOICE_NO, ERP_INVOICE);

    private static final Map<String, Long> NUMBERS =
            Map.of(PullQuery.ORDER_ID, FIRST_ID, PullQuery.ENQUIRY_ID, FIRST_ENQUIRY);

    /** The row around its id, enquiry id, creation time and time of the last change. */
    private static final List<String> ROW = rowAroundItsNumbers();

    GeneratedOrders {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("0 to " + MOST + " orders can be generated, not " + count);
        }
    }

    static GeneratedOrders of(int count) {
        return new GeneratedOrders(count, new TreeSet<>());
    }

    int size() {
        return count - gone.size();
    }

    /** The id of the one that has this many others before it. */
    String idAfter(int others) {
        return String.valueOf(FIRST_ID + past(0, others));
    }

    /** The position of the one with this id. */
    OptionalInt positionOf(String id) {
        OptionalInt position = position(id, "", FIRST_ID);
        return position.stream().filter(this::isHere).findFirst();
    }

    GeneratedOrders without(int position) {
        NavigableSet<Integer> more = new TreeSet<>(gone);
        more.add(position);
        return new GeneratedOrders(count, more);
    }

    /** The order as if it had been added like any other. */
    ObjectNode order(int position) {
        ObjectNode order = ExactJson.object();
        order.putObject("customer_info")
                .put("customer_name", "Marlow Bulk Bakery")
                .put("phone", "7700900461")
                .put("email_id", "bulk@marlow.example");
        order.putObject("order_info")
                .put("erp_order_id", ERP_ORDER + position)
                .put("erp_invoice_no", ERP_INVOICE + position)
                .put("remarks", "generated")
                .put("delivery_status", "AP");
        StringBuilder row = new StringBuilder();
        appendRow(position, row);
        order.set("row", ExactJson.readObject(row.toString()));
        return order;
    }

    /** Hands on the rows of at most this many that match, after skipping this many; takes no longer for a later page. */
    void rows(PullQuery query, long skip, int limit, Consumer<String> rows) {
        StringBuilder row = new StringBuilder(1_024);
        IntConsumer give = position -> {
            row.setLength(0);
            appendRow(position, row);
            rows.accept(row.toString());
        };
        if (query.allowed().keySet().stream().anyMatch(name -> NAMES.containsKey(name) || NUMBERS.containsKey(name))) {
            named(query)
                    .filter(position -> query.matches(order(position)))
                    .skip(skip)
                    .limit(limit)
                    .forEach(give);
        } else if (count > 0 && query.matchesValues(order(0))) {
            int from = at(query.from());
            int until = at(query.until());
            IntStream.range(past(from, Math.min(skip, count)), until)
                    .filter(this::isHere)
                    .limit(limit)
                    .forEach(give);
        }
    }

    private IntStream named(PullQuery query) {
        IntStream.Builder positions = IntStream.builder();
        NAMES.forEach((pointer, prefix) -> positions(query, pointer, prefix, 0, positions));
        NUMBERS.forEach((pointer, first) -> positions(query, pointer, "", first, positions));
        return positions.build().distinct().sorted().filter(this::isHere);
    }

    private static void positions(
            PullQuery query, String pointer, String prefix, long first, IntStream.Builder positions) {
        for (String value : query.allowed().getOrDefault(pointer, Set.of())) {
            position(value, prefix, first).ifPresent(positions);
        }
    }

    private static OptionalInt position(String value, String prefix, long first) {
        String digits = value.startsWith(prefix) ? value.substring(prefix.length()) : "";
        if (!digits.matches("0|[1-9][0-9]{0,9}")) {
            return OptionalInt.empty();
        }
        long position = Long.parseLong(digits) - first;
        return position >= 0 && position < MOST ? OptionalInt.of((int) position) : OptionalInt.empty();
    }

    private boolean isHere(int position) {
        return position < count && !gone.contains(position);
    }

    /** The first position that was created at this time or later; at most the count. */
    private int at(long millis) {
        if (millis <= FIRST_CREATED) {
            return 0;
        }
        return millis >= FIRST_CREATED + count * APART ? count : (int) ((millis - FIRST_CREATED + APART - 1) / APART);
    }

    /** The position from which on this many that are here have been skipped. */
    private int past(int from, long skip) {
        int position = (int) Math.min(from + skip, Integer.MAX_VALUE / 2);
        for (int taken : gone.tailSet(from)) {
            if (taken > position) {
                break;
            }
            position++;
        }
        return position;
    }

    private static void appendRow(int position, StringBuilder row) {
        long created = FIRST_CREATED + position * APART;
        row.append(ROW.get(0)).append(FIRST_ID + position);
        row.append(ROW.get(1)).append(FIRST_ENQUIRY + position);
        row.append(ROW.get(2)).append(created);
        row.append(ROW.get(3)).append(created).append(ROW.get(4));
    }

    private static List<String> rowAroundItsNumbers() {
        ObjectNode row = KaptureRow.empty(0)
                .put("id", "@")
                .put("customerId", 600_000_001)
                .put("enquiryId", "@")
                .put("createDate", "@")
                .put("creatorId", KaptureRow.EMPLOYEE)
                .put("remarks", "generated")
                .put("deliveryStatus", "AP")
                .put("lastModificationTime", "@")
                .put("assignedToId", KaptureRow.EMPLOYEE);
        return List.of(ExactJson.write(row).split("\"@\"", -1));
    }
}
