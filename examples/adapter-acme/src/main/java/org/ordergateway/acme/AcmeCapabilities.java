package org.ordergateway.acme;

import static org.ordergateway.capability.Access.CREATE;
import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.capability.Access.UPDATE;

import java.util.EnumSet;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Evidence;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.RefPart;

/** What Acme can hold. What is not declared is "no": the guard refuses it before a request. */
final class AcmeCapabilities {

    private static final Evidence PAGE = Evidence.page("Acme's tickets");

    static final Capabilities TABLE = Capabilities.of(
            AcmeProvider.VENDOR,
            table -> table.operation(Operation.CREATE, RefPart.NUMBER)
                    .operation(Operation.UPDATE, RefPart.ID)
                    .operation(Operation.GET, RefPart.ID)
                    .exact(PAGE, EnumSet.of(CREATE, UPDATE, READ), "note", "scheduledFor")
                    .exact(PAGE, EnumSet.of(CREATE, READ), "payment.grandTotal")
                    .exact(PAGE, EnumSet.of(READ), "status")
                    .transformed(
                            PAGE, EnumSet.of(UPDATE), "created, preparing, completed and cancelled only", "status"));

    private AcmeCapabilities() {}
}
