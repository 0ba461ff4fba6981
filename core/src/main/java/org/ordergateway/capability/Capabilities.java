package org.ordergateway.capability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldSet;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

/**
 * What a vendor can hold: each neutral field under each kind of access, each kind of line change, which operations
 * there are and what of a reference they use. What a table does not declare is "no". Immutable and safe for use by many
 * threads.
 */
public final class Capabilities {

    private final String vendor;
    private final Cell[][] cells;
    private final Map<LineOperation, Cell> lines;
    private final Map<Operation, Set<RefPart>> operations;
    private final Paging paging;
    private final @Nullable Integer maxPageSize;
    private final Map<String, Integer> lengths;
    private final Set<OrderField> readBack;
    private final Set<Operation> repeatable;
    private final List<FieldSet> possible;

    private Capabilities(Table table) {
        this.vendor = table.vendor;
        // Copied: the declaration may have kept the table it was given.
        this.cells = Stream.of(table.cells).map(Cell[]::clone).toArray(Cell[][]::new);
        this.lines = Collections.unmodifiableMap(new EnumMap<>(table.lines));
        this.operations = Collections.unmodifiableMap(new EnumMap<>(table.operations));
        this.paging = table.paging;
        this.maxPageSize = table.maxPageSize;
        this.lengths = Collections.unmodifiableMap(new LinkedHashMap<>(table.lengths));
        this.readBack = Set.copyOf(table.readBack);
        this.repeatable = Set.copyOf(table.repeatable);
        this.possible = Stream.of(Access.values())
                .map(access ->
                        FieldSet.of(field -> Lookup.cell(this, field, access).possible()))
                .toList();
    }

    /**
     * Declares a vendor's table.
     *
     * @throws IllegalArgumentException when the declaration names a path that the model does not have
     */
    public static Capabilities of(String vendor, Consumer<Table> declaration) {
        Table table = new Table(vendor);
        declaration.accept(table);
        return new Capabilities(table);
    }

    /** The same table with some cells declared otherwise. */
    public Capabilities with(Consumer<Table> declaration) {
        Table table = new Table(vendor);
        for (int i = 0; i < cells.length; i++) {
            table.cells[i] = cells[i].clone();
        }
        table.lines.putAll(lines);
        table.operations.putAll(operations);
        table.paging = paging;
        table.maxPageSize = maxPageSize;
        table.lengths.putAll(lengths);
        table.readBack.addAll(readBack);
        table.repeatable.addAll(repeatable);
        declaration.accept(table);
        return new Capabilities(table);
    }

    /** The vendor's name in a configuration. */
    public String vendor() {
        return vendor;
    }

    /** What can be done with a field. */
    public Cell cell(OrderField field, Access access) {
        return cells[field.index()][access.ordinal()];
    }

    /** The fields that can be sent or read in this way; {@code lines} among them when all can be replaced. */
    FieldSet possible(Access access) {
        return possible.get(access.ordinal());
    }

    /** What can be done with lines. */
    public Cell cell(LineOperation operation) {
        return lines.getOrDefault(operation, Cell.UNDECLARED);
    }

    /** The operations that the gateway offers. */
    public Set<Operation> operations() {
        return operations.keySet();
    }

    /** The parts of a reference that an operation uses; others are not needed. */
    public Set<RefPart> refParts(Operation operation) {
        return operations.getOrDefault(operation, Set.of());
    }

    /** How the vendor hands out many orders. */
    public Paging paging() {
        return paging;
    }

    /** The most orders that the vendor gives in one page; absent where no page says. */
    public @Nullable Integer maxPageSize() {
        return maxPageSize;
    }

    /** The most characters of a field, by its path, where a page says. */
    public Map<String, Integer> lengths() {
        return lengths;
    }

    /**
     * Whether a field that the vendor holds in another form is read back as the neutral value that was written, so that
     * another value means another state.
     */
    public boolean readsBackAsWritten(OrderField field) {
        return readBack.contains(field);
    }

    /**
     * Whether sending a call of this operation twice leaves the vendor as sending it once does. Reading always does; a
     * change only where the adapter says so, and an update that adds a line never.
     */
    public boolean isRepeatable(Operation operation) {
        return operation == Operation.GET || operation == Operation.FIND || repeatable.contains(operation);
    }

    /** What an adapter's table declares; every path is checked against the model. */
    public static final class Table {

        private final String vendor;
        private final Cell[][] cells;
        private final Map<LineOperation, Cell> lines = new EnumMap<>(LineOperation.class);
        private final Map<Operation, Set<RefPart>> operations = new EnumMap<>(Operation.class);
        private Paging paging = Paging.NONE;
        private @Nullable Integer maxPageSize;
        private final Map<String, Integer> lengths = new LinkedHashMap<>();
        private final Set<OrderField> readBack = new LinkedHashSet<>();
        private final Set<Operation> repeatable = EnumSet.noneOf(Operation.class);

        private Table(String vendor) {
            this.vendor = vendor;
            this.cells = new Cell[OrderField.all().size()][Access.values().length];
            for (Cell[] row : cells) {
                Arrays.fill(row, Cell.UNDECLARED);
            }
        }

        /** Declares an operation and the parts of a reference that it uses. */
        public Table operation(Operation operation, RefPart... parts) {
            Set<RefPart> used = EnumSet.noneOf(RefPart.class);
            Collections.addAll(used, parts);
            operations.put(operation, Collections.unmodifiableSet(used));
            return this;
        }

        /** Declares fields that the vendor holds as they are. */
        public Table exact(Evidence evidence, Set<Access> access, String... paths) {
            return declare(new Cell(Support.EXACT, null, evidence), access, paths);
        }

        /** Declares fields that the vendor holds in another form. */
        public Table transformed(Evidence evidence, Set<Access> access, String how, String... paths) {
            return declare(new Cell(Support.TRANSFORMED, how, evidence), access, paths);
        }

        /** Declares why fields cannot be held. */
        public Table no(Set<Access> access, String why, String... paths) {
            return declare(new Cell(Support.NO, why, null), access, paths);
        }

        /** Declares a kind of line change. */
        public Table lines(LineOperation operation, Evidence evidence) {
            lines.put(operation, new Cell(Support.EXACT, null, evidence));
            return this;
        }

        /** Declares why a kind of line change is not possible. */
        public Table noLines(LineOperation operation, String why) {
            lines.put(operation, new Cell(Support.NO, why, null));
            return this;
        }

        /** Declares how many orders are handed out, and how. */
        public Table paging(Paging kind, @Nullable Integer maxPageSize) {
            this.paging = kind;
            this.maxPageSize = maxPageSize;
            return this;
        }

        /** Declares how long the text of a field may be. */
        public Table length(String path, int most) {
            lengths.put(OrderField.of(path).path(), most);
            return this;
        }

        /** Declares that transformed fields are read back as the neutral values that were written. */
        public Table readBackAsWritten(String... paths) {
            readBack.addAll(fields(paths));
            return this;
        }

        /** Declares that a change sent twice leaves the vendor as if it was sent once. */
        public Table repeatable(Operation operation) {
            repeatable.add(operation);
            return this;
        }

        private Table declare(Cell cell, Set<Access> access, String... paths) {
            for (OrderField field : fields(paths)) {
                for (Access each : access) {
                    cells[field.index()][each.ordinal()] = cell;
                }
            }
            return this;
        }

        /** A path that ends in {@code .*} stands for all fields below. */
        private static List<OrderField> fields(String... paths) {
            List<OrderField> found = new ArrayList<>();
            for (String path : paths) {
                if (!path.endsWith(".*")) {
                    found.add(OrderField.of(path));
                    continue;
                }
                String prefix = path.substring(0, path.length() - 1);
                List<OrderField> below = OrderField.all().stream()
                        .filter(field -> field.path().startsWith(prefix))
                        .toList();
                if (below.isEmpty()) {
                    throw new IllegalArgumentException("the order has no field below '" + path + "'");
                }
                found.addAll(below);
            }
            return found;
        }
    }
}
