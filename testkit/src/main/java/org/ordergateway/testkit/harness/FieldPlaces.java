package org.ordergateway.testkit.harness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ordergateway.capability.Access;

/**
 * The hand-written table of a vendor: for each neutral field where it stands in the sandbox's state and how it is spelled
 * there. Written from the vendor's page and the sandbox's Javadoc. For one thread until it is handed over.
 */
public final class FieldPlaces {

    private static final Set<Access> EVERY = EnumSet.of(Access.CREATE, Access.UPDATE, Access.READ);

    private final Map<Access, Map<String, Place>> places = new EnumMap<>(Access.class);
    private final List<String> restless = new ArrayList<>();

    private FieldPlaces() {}

    /** An empty table, to be filled. */
    public static FieldPlaces table() {
        return new FieldPlaces();
    }

    /** A field that stands at one place however it gets there, and is read from there. */
    public FieldPlaces at(String path, String pointer, Encoding encoding) {
        return at(EVERY, path, pointer, encoding);
    }

    /** A field's place under some kinds of access only; a later row replaces an earlier one. */
    public FieldPlaces at(Set<Access> access, String path, String pointer, Encoding encoding) {
        return put(access, path, new Place(pointer, encoding, false, List.of()));
    }

    /** A field that only addresses a part of the order: it is found in the request's body and changes nothing. */
    public FieldPlaces addresses(Access access, String path, String pointer, Encoding encoding) {
        return put(EnumSet.of(access), path, new Place(pointer, encoding, true, List.of()));
    }

    /** Tells what else a change of the field changes at the vendor, below these pointers. */
    public FieldPlaces touching(String path, String... pointers) {
        places.values()
                .forEach(table -> table.computeIfPresent(
                        path,
                        (any, place) ->
                                new Place(place.pointer(), place.encoding(), place.inRequest(), List.of(pointers))));
        return this;
    }

    /** Tells what every change changes at the vendor, below these pointers. */
    public FieldPlaces restless(String... pointers) {
        restless.addAll(List.of(pointers));
        return this;
    }

    /** Where the field stands, or absent. */
    public @Nullable Place place(Access access, String path) {
        Map<String, Place> table = places.get(access == Access.CLEAR ? Access.UPDATE : access);
        return table == null ? null : table.get(path);
    }

    /** The paths of the table that begin so. */
    public List<String> below(Access access, String prefix) {
        return places.getOrDefault(access, Map.of()).keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .toList();
    }

    /** Below which pointers something changes with every change. */
    public List<String> restless() {
        return List.copyOf(restless);
    }

    private FieldPlaces put(Set<Access> access, String path, Place place) {
        for (Access each : access) {
            places.computeIfAbsent(each, any -> new LinkedHashMap<>()).put(path, place);
        }
        return this;
    }
}
