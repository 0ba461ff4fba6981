package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ordergateway.sandbox.server.OrderStore;

/** The bills that Capillary holds, several of which may share one number. */
final class CapillaryBills {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final OrderStore store = new OrderStore(bill -> Optional.empty());
    private final AtomicLong ids = new AtomicLong(700_200_000L);

    /** Looks and changes as one step, so that no two requests meet halfway. */
    synchronized <T> T atomically(Supplier<T> step) {
        return step.get();
    }

    OrderStore store() {
        return store;
    }

    long newId() {
        return ids.incrementAndGet();
    }

    /** The bill with this id, whoever it belongs to. */
    Optional<ObjectNode> find(String id) {
        return store.find(id);
    }

    /** All bills that are so, oldest first. */
    List<ObjectNode> matching(Predicate<ObjectNode> so) {
        return store.page(0, Integer.MAX_VALUE).stream().filter(so).toList();
    }

    /** Holds the bill as it is now. */
    void put(ObjectNode bill) {
        store.put(bill.path("id").asText(), bill.put("autoUpdateTime", text(OffsetDateTime.now(ZoneOffset.UTC))));
    }

    /**
     * The bills that an update may mean by its id, its number or both.
     *
     * @param customer whose bill it is, or null where bills have no customer
     */
    List<ObjectNode> named(JsonNode update, String type, @Nullable Long customer) {
        Predicate<ObjectNode> meant = bill -> isOfType(bill, type)
                && (customer == null || bill.path("customerId").asLong() == customer)
                && (!update.has("number")
                        || numberOf(bill).equals(update.path("number").asText()));
        return update.has("id")
                ? find(update.path("id").asText()).filter(meant).stream().toList()
                : matching(meant);
    }

    static String numberOf(JsonNode bill) {
        return bill.at("/billDetails/billNumber").asText();
    }

    static String typeOf(JsonNode bill) {
        return bill.path("type").asText();
    }

    /** Whether a request that names this type may mean the bill; a mixed bill is found where a plain one would be. */
    static boolean isOfType(JsonNode bill, String type) {
        String own = typeOf(bill);
        return own.equals(type)
                || (type.equals("REGULAR") && own.equals("MIXED"))
                || (type.equals("NOT_INTERESTED") && own.equals("NI_MIXED"));
    }

    /** Whether bills of this type belong to no customer. */
    static boolean isAnonymous(String type) {
        return Set.of("NOT_INTERESTED", "NOT_INTERESTED_RETURN").contains(type);
    }

    /** A time as Capillary tells it: to the second, with its offset. */
    static String text(OffsetDateTime time) {
        return time.format(SECONDS);
    }
}
