package org.ordergateway.captain;

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

/** What Captain can hold, as its pages say. */
final class CaptainCapabilities {

    private static final Evidence UPD = Evidence.page("order_update");
    private static final Evidence CRE = Evidence.partial("orders_create");
    private static final Evidence STA = Evidence.partial("orders_status_update");
    private static final Evidence ITM = Evidence.partial("order_model_item");
    private static final Evidence JOB = Evidence.partial("order_model_delivery_job");
    private static final Evidence PRE = Evidence.page("order_model_preparation");
    private static final Evidence REC = Evidence.page("order_model_recipient");
    private static final Evidence QS = Evidence.partial("overview_quickstart");

    /** A block that the page on creating names and whose fields another page shows. */
    private static final Evidence CRE_UPD = Evidence.partial("orders_create and order_update");

    private static final Evidence CRE_QS = Evidence.partial("orders_create and overview_quickstart");
    private static final Evidence ORD = Evidence.partial("order_model and order_model_delivery_job");

    /** What that page names but shows no value of. */
    private static final Evidence UPD_PART = Evidence.partial("order_update");

    /** The form of an order's history, which no page shows. */
    private static final Evidence OLD = Evidence.partial("the vendor's client of 2021");

    /** The form of a delivery's history, which nothing shows; its words are those of the webhooks. */
    private static final Evidence UPD_WJS = Evidence.partial("order_update and webhooks_job_status");

    private static final Set<Access> CREATE_ONLY = EnumSet.of(CREATE);
    private static final Set<Access> UPDATE_ONLY = EnumSet.of(UPDATE);
    private static final Set<Access> READ_ONLY = EnumSet.of(READ);
    private static final Set<Access> CLEARED = EnumSet.of(CLEAR);
    private static final Set<Access> WRITTEN = EnumSet.of(UPDATE, READ);
    private static final Set<Access> ANY_WAY = EnumSet.of(CREATE, UPDATE, READ);
    private static final Set<Access> BOTH = EnumSet.of(CREATE, UPDATE);

    private CaptainCapabilities() {}

    static Capabilities of(CaptainSettings settings) {
        Capabilities table = Capabilities.of(CaptainProvider.VENDOR, CaptainCapabilities::declare);
        if (settings.addingKeepsOtherLines()) {
            table = table.with(more -> more.lines(LineOperation.ADD, UPD));
        }
        return settings.linesBy() == CaptainSettings.LinesBy.PARTNERS_UUID
                ? table.with(more -> more.no(
                        UPDATE_ONLY,
                        "with the setting lines-by=partners-uuid it says which line is meant, so it is neither changed"
                                + " nor given to a new line",
                        "lines[].merchantId"))
                : table;
    }

    private static void declare(Capabilities.Table table) {
        table.operation(Operation.CREATE, RefPart.NUMBER)
                .operation(Operation.UPDATE, RefPart.ID)
                .operation(Operation.GET, RefPart.ID)
                .operation(Operation.FIND)
                .paging(Paging.ONE_PAGE, null)
                .repeatable(Operation.UPDATE)
                .readBackAsWritten("status", "channel.code");
        order(table);
        customer(table);
        delivery(table);
        payment(table);
        lines(table);
    }

    private static void order(Capabilities.Table table) {
        table.exact(UPD, WRITTEN, "kind", "scheduledFor", "internalNotes", "internalNotes[].*")
                .exact(UPD, WRITTEN, "preparation.estimatedStart", "preparation.estimatedDuration")
                .exact(UPD, WRITTEN, "preparation.automatic", "note", "preparation.estimate")
                .exact(UPD, WRITTEN, "kitchenFields", "kitchenFields[].*", "idCheck.*")
                .exact(CRE, CREATE_ONLY, "kind", "scheduledFor", "internalNotes")
                .exact(CRE_UPD, CREATE_ONLY, "internalNotes[].*")
                .exact(PRE, CREATE_ONLY, "preparation.estimatedStart", "preparation.estimatedDuration")
                .exact(PRE, CREATE_ONLY, "preparation.automatic")
                .exact(UPD, READ_ONLY, "reference", "placedAt", "createdAt", "instructions", "customFields")
                .exact(UPD, READ_ONLY, "trackingLink", "status", "statusHistory")
                .exact(OLD, READ_ONLY, "statusHistory[].*")
                .exact(CRE, CREATE_ONLY, "reference", "placedAt", "instructions")
                .exact(QS, CREATE_ONLY, "customFields")
                .transformed(
                        STA,
                        UPDATE_ONLY,
                        "preparing, prepared and cancelled only, by a call of its own (order-status)",
                        "status")
                .transformed(
                        STA,
                        UPDATE_ONLY,
                        "cancellation_reason and disable_kds_notifications, with status cancelled only",
                        "extensions")
                .transformed(
                        ORD,
                        READ_ONLY,
                        "remake_order, remake_order_uuid, promised_minutes, promised_time_at; of the delivery_job"
                                + " pickup_eta, dropoff_eta, driver_summary, signature_photo_url and"
                                + " proof_of_delivery_photo_urls",
                        "extensions")
                .transformed(UPD, UPDATE_ONLY, "sent as channel_slug", "channel.code")
                .exact(UPD, READ_ONLY, "channel.*")
                .exact(UPD, CLEARED, "internalNotes", "kitchenFields")
                .no(
                        CREATE_ONLY,
                        "the part of the create page that may name it could not be read",
                        "note",
                        "channel.code",
                        "kitchenFields",
                        "kitchenFields[].*",
                        "idCheck.*",
                        "preparation.estimate",
                        "payment.reference");
    }

    private static void customer(Capabilities.Table table) {
        table.exact(UPD, WRITTEN, "customer.name", "customer.firstName", "customer.lastName", "customer.email")
                .exact(UPD, WRITTEN, "customer.smsOptOut", "customer.emailOptOut", "customer.code")
                .exact(UPD, READ_ONLY, "customer.id", "customer.phone", "customer.landline")
                .exact(REC, READ_ONLY, "customer.trackingBySms", "customer.trackingByEmail")
                .exact(REC, BOTH, "customer.trackingBySms", "customer.trackingByEmail")
                .exact(REC, CREATE_ONLY, "customer.name", "customer.firstName", "customer.lastName")
                .exact(REC, CREATE_ONLY, "customer.email", "customer.smsOptOut", "customer.emailOptOut")
                .exact(REC, CREATE_ONLY, "customer.code")
                .transformed(
                        UPD,
                        UPDATE_ONLY,
                        "sent as recipient.uuid to say which recipient is meant; it is not changed",
                        "customer.id")
                .transformed(
                        REC,
                        BOTH,
                        "written with a leading + and the country's code; one that has them goes out as it is, and so"
                                + " does an empty landline",
                        "customer.phone",
                        "customer.landline");
    }

    private static void delivery(Capabilities.Table table) {
        table.exact(UPD, WRITTEN, "delivery.promisedWithin", "delivery.geoCheckDisabled")
                .exact(JOB, CREATE_ONLY, "delivery.promisedWithin", "delivery.geoCheckDisabled")
                .exact(UPD, READ_ONLY, "delivery.id", "delivery.status", "delivery.promisedAt")
                .exact(UPD_PART, READ_ONLY, "delivery.driver")
                .exact(UPD, READ_ONLY, "delivery.history")
                .exact(UPD_WJS, READ_ONLY, "delivery.history[].*");
        for (String part : CaptainAddress.PARTS) {
            table.exact(UPD, WRITTEN, "delivery.address." + part);
            if (!part.equals("id")) {
                table.exact(JOB, CREATE_ONLY, "delivery.address." + part);
            }
        }
    }

    private static void payment(Capabilities.Table table) {
        for (String field : new String[] {
            "method",
            "status",
            "grandTotal",
            "grandTotalExcludingTips",
            "itemsSubtotal",
            "deliveryFee",
            "received",
            "remaining",
            "tipBeforeDelivery",
            "tipAfterDeliveryByCard",
            "tipTotal",
            "cardCharges",
            "discount",
            "credit",
            "deposit",
            "taxType"
        }) {
            table.exact(UPD, WRITTEN, "payment." + field).exact(CRE_UPD, CREATE_ONLY, "payment." + field);
        }
        for (String field : new String[] {"deliveryFee", "grandTotal", "itemsSubtotal", "cardCharges", "received"}) {
            table.exact(CRE_QS, CREATE_ONLY, "payment." + field);
        }
        table.exact(UPD, WRITTEN, "payment.reference")
                .exact(UPD_PART, READ_ONLY, "payment.recordId")
                .transformed(
                        UPD_PART,
                        UPDATE_ONLY,
                        "sent as financial_record.uuid to say which record is meant; it is not changed",
                        "payment.recordId");
    }

    private static void lines(Capabilities.Table table) {
        table.lines(LineOperation.CHANGE, UPD)
                .lines(LineOperation.REPLACE, UPD)
                .noLines(
                        LineOperation.ADD,
                        "the page says that adding a line removes existing ones; the setting"
                                + " 'adding-keeps-other-lines' allows it all the same")
                .noLines(LineOperation.REMOVE, "no page says how a line is removed; replace all lines")
                .exact(UPD, READ_ONLY, "lines", "lines[].id")
                .exact(CRE, CREATE_ONLY, "lines")
                .no(
                        UPDATE_ONLY,
                        "a line's id says which line is meant and is not changed; to change a line that is there use"
                                + " lineChanges, by the line's id, or by its merchantId with the setting"
                                + " lines-by=partners-uuid",
                        "lines[].id");
        for (String field : new String[] {
            "merchantId", "name", "category", "addons", "instructions", "showInKitchen", "price", "cookable"
        }) {
            table.exact(UPD, WRITTEN, "lines[]." + field).exact(ITM, CREATE_ONLY, "lines[]." + field);
        }
        table.exact(UPD, WRITTEN, "lines[].preparationStatus", "lines[].paymentReference")
                .exact(ITM, ANY_WAY, "lines[].quantity")
                .transformed(ITM, ANY_WAY, "display_names and addons_display_names only", "lines[].extensions");
    }
}
