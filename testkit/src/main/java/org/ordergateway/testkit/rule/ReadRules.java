package org.ordergateway.testkit.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.Support;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.testkit.harness.Json;
import org.ordergateway.testkit.harness.Place;
import org.ordergateway.testkit.harness.Way;

/** Every field of the model, read. */
final class ReadRules {

    private ReadRules() {}

    static RuleGroup group() {
        return new RuleGroup(
                "What is read",
                List.of(
                        new Rule(
                                "R-1",
                                "A field declared for read is read as it stands at the vendor, where the harness's table"
                                        + " names it.",
                                bench -> Cells.declared(bench, Access.READ, ReadRules::everySample)),
                        new Rule(
                                "R-2",
                                "A field not declared for read is absent from the order, however much the vendor holds.",
                                bench -> Cells.undeclared(bench, Access.READ, ReadRules::absent)),
                        new Rule(
                                "R-3",
                                "A field that was written is read back as it was written, and as the vendor holds it.",
                                bench -> Cells.declared(bench, Access.UPDATE, ReadRules::readBack).stream()
                                        .filter(each -> readable(bench, Objects.requireNonNull(each.cell())))
                                        .filter(each -> comesBack(bench, each.name()))
                                        .toList())));
    }

    private static void everySample(Bench bench, Way way, String path) {
        for (int i = 0; i < bench.samples().variants(way, path); i++) {
            Read.of(bench, path, i).seedAndCompare();
        }
    }

    private static void absent(Bench bench, Way way, String path) {
        JsonNode full = bench.state();
        for (OrderField field : OrderField.all()) {
            if (field.shape() != OrderField.Shape.LIST && bench.places().place(Access.READ, field.path()) != null) {
                full = Read.of(bench, field.path(), 0).into(full);
            }
        }
        // Last of all, so that no other field's place takes it away again.
        for (String own : Cells.paths(bench, OrderField.of(path), Access.READ)) {
            if (bench.places().place(Access.READ, own) != null) {
                full = Read.of(bench, own, 0).into(full);
            }
        }
        bench.sandbox().seed(bench.sandbox().seededOrderId(), Json.written(full));
        List<Object> found = OrderField.of(path).values(bench.read());
        Breach.unless(found.isEmpty(), path + " to be absent, since it is not declared", "it was read");
    }

    private static boolean readable(Bench bench, String cell) {
        OrderField field = OrderField.of(cell.substring(0, cell.lastIndexOf(' ')));
        return bench.capabilities().cell(field, Access.READ).possible();
    }

    /** What only addresses a part of the order is not there to be read back, nor is every name of an extension. */
    private static boolean comesBack(Bench bench, String name) {
        String path = name.substring(0, name.indexOf(' '));
        Place written = bench.places().place(Access.UPDATE, path);
        boolean read = bench.places().place(Access.READ, path) != null;
        return (written == null || !written.inRequest()) && (read || OrderField.exists(path));
    }

    private static void readBack(Bench bench, Way way, String path) {
        Written written = Written.declared(bench, way, path, 0);
        JsonNode state = written.sendAndFind();
        Order order = bench.read();
        if (exact(bench, path) && written.first() == 0 && OrderField.of(path).shape() != OrderField.Shape.MAP) {
            new Read(bench, path, written.values()).compare(order);
        }
        JsonNode json = Json.read(OrderJson.write(order));
        Place place = bench.place(Way.READ, path);
        // An added line is the last one.
        int index = written.first() < 0 ? state.at(place.root()).size() - 1 : written.first();
        entries(path, written, json, index);
        JsonNode read = json.at(Read.pointer(path, index));
        JsonNode held = state.at(place.pointer(index));
        Breach.unless(
                !read.isMissingNode() && place.encoding().holds(read, held),
                path + " to be read as the vendor holds it, " + Json.written(held) + " at " + place.pointer(index),
                "it is " + Json.written(read));
    }

    /** A vendor may hold more entries of a map than those that were written. */
    private static void entries(String path, Written written, JsonNode json, int index) {
        if (OrderField.exists(path) && OrderField.of(path).shape() == OrderField.Shape.MAP) {
            JsonNode read = json.at(Read.pointer(path, index));
            written.values()
                    .get(0)
                    .properties()
                    .forEach(each -> Breach.unless(
                            Json.same(each.getValue(), read.path(each.getKey())),
                            path + " to be read with " + each.getKey() + " as it was written",
                            "there is " + Json.written(read.path(each.getKey()))));
        }
    }

    private static boolean exact(Bench bench, String path) {
        if (!OrderField.exists(path)) {
            return false;
        }
        Capabilities table = bench.capabilities();
        Cell written = Cells.cell(table, OrderField.of(path), Access.UPDATE);
        Cell read = table.cell(OrderField.of(path), Access.READ);
        return written.support() == Support.EXACT && read.support() == Support.EXACT;
    }
}
