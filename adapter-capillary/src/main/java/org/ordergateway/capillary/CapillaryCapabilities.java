package org.ordergateway.capillary;

import static org.ordergateway.capability.Access.CREATE;
import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.capability.Access.UPDATE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Paging;
import org.ordergateway.capability.RefPart;
import org.ordergateway.model.LineOperation;

/** What Capillary can hold, as its pages say. */
final class CapillaryCapabilities {

    private static final Evidence UPD = Evidence.page("update-transaction");
    private static final Evidence ADD = Evidence.partial("add-transaction-single");
    private static final Evidence GET = Evidence.partial("get-transaction-details");

    private static final Set<Access> CREATE_ONLY = EnumSet.of(CREATE);
    private static final Set<Access> UPDATE_ONLY = EnumSet.of(UPDATE);
    private static final Set<Access> READ_ONLY = EnumSet.of(READ);
    private static final Set<Access> WRITTEN = EnumSet.of(UPDATE, READ);
    private static final String DELIVERY_WORDS =
            "placed, processed, shipped, delivered and returned only, in capital letters";

    /** The table; no setting changes it. */
    static final Capabilities TABLE = Capabilities.of(CapillaryProvider.VENDOR, CapillaryCapabilities::declare);

    private CapillaryCapabilities() {}

    private static void declare(Capabilities.Table table) {
        table.operation(Operation.CREATE, RefPart.NUMBER, RefPart.CUSTOMER, RefPart.TYPE)
                .operation(Operation.UPDATE, RefPart.ID, RefPart.NUMBER, RefPart.CUSTOMER, RefPart.TYPE)
                .operation(Operation.GET, RefPart.ID, RefPart.NUMBER, RefPart.TYPE)
                .operation(Operation.FIND, RefPart.CUSTOMER)
                .paging(Paging.OFFSET, CapillaryQuery.LARGEST_PAGE)
                .length("payment.tenders[].note", 250)
                .repeatable(Operation.UPDATE)
                .readBackAsWritten("delivery.status");
        read(table);
        create(table);
        update(table);
    }

    private static void create(Capabilities.Table table) {
        table.exact(ADD, CREATE_ONLY, "note", "extendedFields", "customFields")
                .exact(ADD, CREATE_ONLY, "payment.grandTotal", "payment.gross", "payment.discount")
                .exact(ADD, CREATE_ONLY, "payment.tenders", "payment.tenders[].method", "payment.tenders[].amount")
                .exact(ADD, CREATE_ONLY, "payment.tenders[].note", "payment.tenders[].attributes")
                .exact(ADD, CREATE_ONLY, "returning.orderId")
                .exact(ADD, CREATE_ONLY, "lines", "lines[].sku", "lines[].name", "lines[].quantity")
                .exact(ADD, CREATE_ONLY, "lines[].unitPrice", "lines[].gross", "lines[].discount", "lines[].total")
                .exact(ADD, CREATE_ONLY, "lines[].extendedFields")
                .transformed(
                        ADD,
                        CREATE_ONLY,
                        "to the millisecond",
                        "placedAt",
                        "returning.purchasedAt",
                        "lines[].returning.purchasedAt")
                .transformed(ADD, CREATE_ONLY, DELIVERY_WORDS, "delivery.status")
                .transformed(ADD, CREATE_ONLY, words(CapillaryWords.OUTLIERS), "outlierStatus")
                .transformed(ADD, CREATE_ONLY, words(CapillaryWords.RETURNS), "returning.kind")
                .transformed(ADD, CREATE_ONLY, words(CapillaryWords.RETURNS_OF_LINE), "lines[].returning.kind")
                .transformed(
                        ADD, CREATE_ONLY, "names and values of the add page only", "extensions", "lines[].extensions")
                .no(CREATE_ONLY, "the vendor gives it", "payment.tenders[].id", "lines[].id")
                .no(
                        CREATE_ONLY,
                        "a line names the bill that it returns by its number: extensions.capillary.parentBillNumber",
                        "lines[].returning.orderId")
                .no(CREATE_ONLY, "the add page has it for the whole bill only", "lines[].outlierStatus");
    }

    private static void read(Capabilities.Table table) {
        table.exact(GET, READ_ONLY, "note", "outlierStatus", "delivery.status", "customer.id")
                .exact(GET, READ_ONLY, "payment.grandTotal", "payment.gross", "payment.discount")
                .exact(GET, READ_ONLY, "payment.tenders", "payment.tenders[].id", "payment.tenders[].method")
                .exact(GET, READ_ONLY, "payment.tenders[].amount", "payment.tenders[].note")
                .no(
                        READ_ONLY,
                        "sent as an object and answered as a list, of which no page tells the form",
                        "payment.tenders[].attributes")
                .exact(GET, READ_ONLY, "lines[].id", "lines[].name", "lines[].quantity", "lines[].unitPrice")
                .exact(GET, READ_ONLY, "lines[].gross", "lines[].discount", "lines[].total", "lines[].outlierStatus")
                .transformed(GET, READ_ONLY, "in the server's time zone, whatever was sent", "placedAt")
                .transformed(
                        GET, READ_ONLY, "serial, returnable, returnableDays and attributes only", "lines[].extensions")
                .no(READ_ONLY, "lists alone answer it; it stands in their raw documents", "returning.kind");
    }

    private static String words(List<String> words) {
        return "one of " + String.join(", ", words);
    }

    private static void update(Capabilities.Table table) {
        table.exact(UPD, WRITTEN, "extendedFields", "customFields", "lines[].extendedFields")
                .exact(UPD, UPDATE_ONLY, "lines[].outlierStatus")
                .exact(UPD, READ_ONLY, "lines", "lines[].sku")
                .transformed(UPD, UPDATE_ONLY, DELIVERY_WORDS, "delivery.status")
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
