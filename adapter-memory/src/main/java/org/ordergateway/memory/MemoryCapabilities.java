package org.ordergateway.memory;

import java.util.EnumSet;
import java.util.Set;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Paging;
import org.ordergateway.capability.RefPart;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

/** Everything that the model can say. */
final class MemoryCapabilities {

    private static final Evidence MODEL = Evidence.page("the neutral model");
    private static final Set<Access> HELD = EnumSet.of(Access.CREATE, Access.UPDATE, Access.READ);

    static final Capabilities TABLE = Capabilities.of(MemoryProvider.VENDOR, MemoryCapabilities::declare);

    private MemoryCapabilities() {}

    private static void declare(Capabilities.Table table) {
        table.operation(Operation.CREATE, RefPart.NUMBER, RefPart.CUSTOMER, RefPart.TYPE)
                .operation(Operation.UPDATE, RefPart.ID, RefPart.NUMBER)
                .operation(Operation.GET, RefPart.ID, RefPart.NUMBER)
                .operation(Operation.FIND)
                .paging(Paging.OFFSET, null);
        for (OrderField field : OrderField.all()) {
            table.exact(MODEL, HELD, field.path());
            if (field.ofLine() || !field.path().contains("[].")) {
                table.exact(MODEL, EnumSet.of(Access.CLEAR), field.path());
            } else {
                table.no(EnumSet.of(Access.CLEAR), "the list is sent as a whole", field.path());
            }
        }
        table.no(EnumSet.of(Access.CLEAR), "every line has an id", "lines[].id");
        for (LineOperation operation : LineOperation.values()) {
            table.lines(operation, MODEL);
        }
    }
}
