package org.ordergateway.event;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ordergateway.settings.Secret;

/** The headers of a message; names in any case. {@code toString} shows no value. Immutable. */
public final class EventHeaders {

    private final Map<String, List<String>> byName;

    private EventHeaders(Map<String, List<String>> byName) {
        this.byName = byName;
    }

    /** Headers as servers hand them out: a name may stand several times in several cases, names and values be null. */
    public static EventHeaders of(Map<String, ? extends @Nullable List<String>> headers) {
        Map<String, List<String>> byName = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (name != null && values != null) {
                List<String> all = byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>());
                values.stream().filter(value -> value != null).forEach(all::add);
            }
        });
        return new EventHeaders(byName);
    }

    /** Every value under this name, empty when there is none. */
    public List<String> values(String name) {
        return List.copyOf(byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /**
     * These headers, if the one of this name holds the secret; compared in a time that tells nothing of where they
     * differ. When it stands several times each of them must hold it, so that none can be added to a message.
     */
    public Either<EventFailure, EventHeaders> proven(String name, Secret secret) {
        List<String> given = values(name);
        if (given.isEmpty()) {
            return Either.left(new EventFailure.Unauthenticated("the message has no header " + name));
        }
        byte[] wanted = secret.reveal().getBytes(StandardCharsets.UTF_8);
        boolean equal = true;
        for (String value : given) {
            equal &= MessageDigest.isEqual(wanted, value.getBytes(StandardCharsets.UTF_8));
        }
        return equal
                ? Either.right(this)
                : Either.left(new EventFailure.Unauthenticated(
                        "the header " + name + " does not hold the secret that is configured"));
    }

    @Override
    public String toString() {
        return "EventHeaders[" + byName.size() + "]";
    }
}
