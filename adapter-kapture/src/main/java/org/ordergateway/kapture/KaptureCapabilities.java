package org.ordergateway.kapture;

import static org.ordergateway.capability.Access.CLEAR;
import static org.ordergateway.capability.Access.CREATE;
import static org.ordergateway.capability.Access.READ;
import static org.ordergateway.capability.Access.UPDATE;

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
import org.ordergateway.wire.Phones;

/** What Kapture can hold, as its pages and the account's settings say. */
final class KaptureCapabilities {

    private static final Evidence ADD = Evidence.page("Add Order API");
    private static final Evidence UPD = Evidence.page("Update Order API");
    private static final Evidence PULL = Evidence.page("Pull Order API");

    private static final Set<Access> CREATED = EnumSet.of(CREATE);
    private static final Set<Access> UPDATED = EnumSet.of(UPDATE);
    private static final Set<Access> BOTH = EnumSet.of(CREATE, UPDATE);
    private static final Set<Access> READ_ONLY = EnumSet.of(READ);

    /** Fields of the order's own block that go out as they are. */
    private static final String[] ORDER = {
        "note",
        "extendedFields",
        "assignee.name",
        "assignee.code",
        "assignee.email",
        "payment.method",
        "invoice.number",
        "invoice.erpNumber"
    };

    private static final String[] CUSTOMER = {
        "customer.id",
        "customer.code",
        "customer.name",
        "customer.email",
        "customer.address.line1",
        "customer.address.locality",
        "customer.address.city",
        "customer.address.state",
        "customer.address.country",
        "customer.address.postcode",
        "customer.address.zone",
        "customer.type",
        "customer.classification",
        "customer.remarks",
        "customer.note",
        "customer.assignee.name",
        "customer.assignee.code",
        "customer.assignee.email",
        "customer.sources.primary",
        "customer.sources.secondary",
        "customer.sources.tertiary",
        "customer.extendedFields",
        "customer.customFields"
    };

    private static final String PARTY = "customer.party";
    private static final String CUSTOMER_PHONE = "customer.phone";

    private static final String[] CONTACTS = {
        "contacts",
        "contacts[].id",
        "contacts[].title",
        "contacts[].firstName",
        "contacts[].lastName",
        "contacts[].name",
        "contacts[].countryCode",
        "contacts[].email",
        "contacts[].gender"
    };

    private static final String BIRTH_DATE = "contacts[].birthDate";
    private static final String[] CONTACT_PHONES = {"contacts[].phone", "contacts[].additionalPhone"};

    private final KaptureSettings settings;
    private final KaptureTimes times;
    private final Capabilities table;

    KaptureCapabilities(KaptureSettings settings, KaptureTimes times) {
        this.settings = settings;
        this.times = times;
        Capabilities common = Capabilities.of(KaptureProvider.VENDOR, this::declare);
        this.table = common.with(more -> allow(more, KaptureFlags.of(settings)));
    }

    /** What holds without flags of a single update. */
    Capabilities table() {
        return table;
    }

    /** What holds for an update with these flags. */
    Capabilities table(KaptureFlags flags) {
        return flags.equals(KaptureFlags.of(settings)) ? table : table.with(more -> allow(more, flags));
    }

    private void declare(Capabilities.Table table) {
        table.operation(Operation.CREATE, RefPart.NUMBER)
                .operation(Operation.UPDATE, RefPart.ID)
                .operation(Operation.GET, RefPart.ID, RefPart.NUMBER)
                .operation(Operation.FIND)
                .paging(Paging.OFFSET, null);
        if (settings.updatesAreRepeatable()) {
            table.repeatable(Operation.UPDATE);
        }
        for (LineOperation operation : LineOperation.values()) {
            table.noLines(operation, "Kapture's orders have no lines");
        }
        for (OrderField field : OrderField.all()) {
            table.no(EnumSet.of(CLEAR), "no page says how a value is emptied", field.path());
        }
        order(table);
        customer(table);
        contacts(table);
        table.exact(PULL, READ_ONLY, "createdAt", "updatedAt", "note", "delivery.status", "customer.id")
                .exact(PULL, READ_ONLY, "assignee.id", "payment.discount", "extensions");
    }

    private void order(Capabilities.Table table) {
        table.exact(ADD, CREATED, ORDER)
                .exact(UPD, UPDATED, ORDER)
                .transformed(ADD, CREATED, "the names of Kapture's pages only", "extensions")
                .transformed(UPD, UPDATED, "the names of Kapture's pages only", "extensions")
                .no(BOTH, "Kapture assigns by name, code or e-mail", "assignee.id")
                .no(READ_ONLY, "a pulled order has createDate alone, which is createdAt", "placedAt");
        if (settings.timeZone() == null) {
            table.no(BOTH, "no page names the zone of Kapture's times; set 'time-zone'", "placedAt");
        } else {
            table.transformed(ADD, CREATED, times.howTimesChange(), "placedAt")
                    .transformed(UPD, UPDATED, times.howTimesChange(), "placedAt");
        }
        String dates = "written as '" + settings.dateFormat() + "'";
        table.transformed(ADD, CREATED, dates, "invoice.date").transformed(UPD, UPDATED, dates, "invoice.date");
        if (settings.deliveryStatus().isEmpty()) {
            table.no(BOTH, "no page lists the codes; set 'delivery-status.<word>=<code>'", "delivery.status");
        } else {
            String codes = "written as the account's code; one without a code is refused";
            table.transformed(ADD, CREATED, codes, "delivery.status")
                    .transformed(UPD, UPDATED, codes, "delivery.status");
            // Two words with one code are read back as one of them.
            if (Set.copyOf(settings.deliveryStatus().values()).size()
                    == settings.deliveryStatus().size()) {
                table.readBackAsWritten("delivery.status");
            }
        }
    }

    private void customer(Capabilities.Table table) {
        table.exact(ADD, CREATED, CUSTOMER)
                .transformed(ADD, CREATED, "sent as one of three flags set to true", PARTY)
                .no(BOTH, "Kapture assigns by name, code or e-mail", "customer.assignee.id");
        phones(table, ADD, CREATED, "", CUSTOMER_PHONE);
    }

    private void contacts(Capabilities.Table table) {
        table.exact(ADD, CREATED, CONTACTS)
                .transformed(ADD, CREATED, "written as '" + settings.dateFormat() + "'", BIRTH_DATE);
        phones(table, ADD, CREATED, "", CONTACT_PHONES);
    }

    /** What an update may do with the blocks beside the order, which have update flags of their own. */
    private void allow(Capabilities.Table table, KaptureFlags flags) {
        if (flags.customer()) {
            table.transformed(UPD, UPDATED, flagged("customer_info"), CUSTOMER)
                    .transformed(UPD, UPDATED, flagged("customer_info") + ", as one of three flags set to true", PARTY);
            table.transformed(
                    UPD,
                    UPDATED,
                    flagged("customer_info") + ", as customer_id; it says which customer is meant",
                    "customer.id");
            phones(table, UPD, UPDATED, flagged("customer_info") + ", ", CUSTOMER_PHONE);
        } else {
            table.no(UPDATED, unflagged("customer_info"), CUSTOMER)
                    .no(UPDATED, unflagged("customer_info"), PARTY, CUSTOMER_PHONE);
            if (settings.requireCustomerNameOnUpdate()) {
                table.transformed(
                        UPD,
                        UPDATED,
                        "sent as the mandatory customer_name with customer_info.update=false; no page says that it"
                                + " changes the name",
                        "customer.name");
            }
        }
        if (flags.contacts()) {
            table.transformed(UPD, UPDATED, flagged("contact_info"), CONTACTS)
                    .transformed(
                            UPD,
                            UPDATED,
                            flagged("contact_info") + ", written as '" + settings.dateFormat() + "'",
                            BIRTH_DATE);
            table.transformed(
                    UPD,
                    UPDATED,
                    flagged("contact_info") + ", as contact_id; it says which contact is meant",
                    "contacts[].id");
            phones(table, UPD, UPDATED, flagged("contact_info") + ", ", CONTACT_PHONES);
        } else {
            table.no(UPDATED, unflagged("contact_info"), CONTACTS)
                    .no(UPDATED, unflagged("contact_info"), BIRTH_DATE)
                    .no(UPDATED, unflagged("contact_info"), CONTACT_PHONES);
        }
    }

    private void phones(Capabilities.Table table, Evidence page, Set<Access> access, String before, String... paths) {
        String how = switch (settings.phoneFormat()) {
            case INTERNATIONAL -> "checked, and formatted with a leading + and the country's code";
            case NATIONAL -> "checked, and formatted as the digits dialled within the country";
            case AS_GIVEN -> "checked, and sent as given";
        };
        if (before.isEmpty() && settings.phoneFormat() == Phones.Format.AS_GIVEN) {
            table.exact(page, access, paths);
        } else {
            table.transformed(page, access, before + how, paths);
        }
    }

    private static String flagged(String block) {
        return "sent with " + block + ".update=true";
    }

    /** Why a field of a block without its flag is refused. */
    static String unflagged(String block) {
        return "no page says what an update does to " + block + " without its flag; set extensions.kapture." + block
                + ".update=true, or the setting 'update-customer=true'";
    }
}
