package org.ordergateway.capillary;

import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.capability.Access.UPDATE;

import java.util.EnumSet;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.RefPart;
import org.ordergateway.model.LineOperation;

/** What Capillary can hold, as its pages say. */
final class CapillaryCapabilities {

    private static final Evidence UPD = Evidence.page("update-transaction");

    private static final Set<Access> UPDATE_ONLY = EnumSet.of(UPDATE);
    private static final Set<Access> READ_ONLY = EnumSet.of(READ);
    private static final Set<Access> WRITTEN = EnumSet.of(UPDATE, READ);

    /** The table; no setting changes it. */
    static final Capabilities TABLE = Capabilities.of(CapillaryProvider.VENDOR, CapillaryCapabilities::declare);

    private CapillaryCapabilities() {}

    private static void declare(Capabilities.Table table) {
        table.operation(Operation.UPDATE, RefPart.ID, RefPart.NUMBER, RefPart.CUSTOMER, RefPart.TYPE);
        update(table);
    }

    private static void update(Capabilities.Table table) {
        table.exact(UPD, WRITTEN, "extendedFields", "customFields", "lines[].extendedFields")
                .exact(UPD, UPDATE_ONLY, "lines[].outlierStatus")
                .exact(UPD, READ_ONLY, "lines", "lines[].sku")
                .transformed(
                        UPD,
                        UPDATE_ONLY,
                        "placed, processed, shipped, delivered and returned only, in capital letters",
                        "delivery.status")
                .lines(LineOperation.CHANGE, UPD)
                .noLines(LineOperation.REPLACE, "the update page changes named lines; none can replace all of them")
                .noLines(LineOperation.ADD, "the update page changes lines that are there; none can be added")
                .noLines(LineOperation.REMOVE, "the update page changes lines that are there; none can be removed")
                .no(
                        UPDATE_ONLY,
                        "a line's id and sku say which line is meant and are not changed",
                        "lines[].id",
                        "lines[].sku")
                .no(UPDATE_ONLY, "the update page has it for lines only", "outlierStatus")
                .no(UPDATE_ONLY, "the update page has no further fields", "extensions", "lines[].extensions");
    }
}
