package org.ordergateway.kapture;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.ordergateway.model.Address;
import org.ordergateway.model.Contact;
import org.ordergateway.model.Customer;
import org.ordergateway.model.CustomerSources;
import org.ordergateway.model.Delivery;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.Employee;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Invoice;
import org.ordergateway.model.Order;
import org.ordergateway.model.Payment;
import org.ordergateway.wire.CustomData;

/**
 * The neutral order as Kapture's blocks, following the pages "Add Order API" and "Update Order API". Every field of
 * either side is named here or matched by name: one that nobody decided about does not compile.
 */
@Mapper
interface KaptureOrderWriter {

    KaptureOrderWriter INSTANCE = new KaptureOrderWriterImpl();

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "reference",
                "createdAt",
                "updatedAt",
                "status",
                "statusHistory",
                "kind",
                "channel",
                "scheduledFor",
                "instructions",
                "internalNotes",
                "kitchenFields",
                "customFields",
                "trackingLink",
                "idCheck",
                "customer",
                "contacts",
                "preparation",
                "outlierStatus",
                "returning",
                "lines",
                "placedAt",
                "extensions"
            })
    @Mapping(target = "orderId", expression = "java(out.id())")
    @Mapping(target = "erpOrderId", expression = "java(out.erpOrderId())")
    @Mapping(
            target = "createDate",
            expression = "java(out.times().write(\"placedAt\", order.placedAt(), out.faults()))")
    @Mapping(target = "remarks", source = "note")
    @Mapping(target = "associateFields", source = "extendedFields")
    @Mapping(target = "unitName", expression = "java(out.extension(\"unit_name\"))")
    @Mapping(target = "blockName", expression = "java(out.extension(\"block_name\"))")
    @Mapping(target = "ticketId", expression = "java(out.extension(\"ticket_id\"))")
    @Mapping(target = "encryptOrder", expression = "java(out.extension(\"encryptOrder\"))")
    @Mapping(target = "dealDetails", expression = "java(out.extension(\"dealDetails\"))")
    @Mapping(target = "update", expression = "java(out.isUpdate())")
    KaptureOrderInfo orderInfo(Order order, @Context KaptureOutgoing out);

    @BeanMapping(ignoreUnmappedSourceProperties = "id")
    @Mapping(target = "assignEmpName", source = "name")
    @Mapping(target = "assignEmpCode", source = "code")
    @Mapping(target = "assignEmpEmail", source = "email")
    KaptureEmployee employee(Employee employee, @Context KaptureOutgoing out);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "id",
                "history",
                "address",
                "promisedWithin",
                "promisedAt",
                "geoCheckDisabled",
                "driver"
            })
    @Mapping(target = "deliveryStatus", source = "status")
    KaptureDelivery delivery(Delivery delivery, @Context KaptureOutgoing out);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "reference",
                "recordId",
                "status",
                "grandTotal",
                "grandTotalExcludingTips",
                "itemsSubtotal",
                "gross",
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
                "taxType",
                "tenders"
            })
    @Mapping(target = "paymentMode", source = "method")
    KapturePayment payment(Payment payment, @Context KaptureOutgoing out);

    @Mapping(target = "invoiceNo", source = "number")
    @Mapping(target = "invoiceDate", source = "date")
    @Mapping(target = "erpInvoiceNo", source = "erpNumber")
    KaptureInvoice invoice(Invoice invoice, @Context KaptureOutgoing out);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "firstName",
                "lastName",
                "landline",
                "smsOptOut",
                "emailOptOut",
                "trackingBySms",
                "trackingByEmail",
                "phone",
                "party"
            })
    @Mapping(target = "customerName", source = "name")
    @Mapping(
            target = "phone",
            expression = "java(out.phones().write(\"customer.phone\", customer.phone(), out.faults()))")
    @Mapping(target = "emailId", source = "email")
    @Mapping(target = "customerCode", source = "code")
    @Mapping(target = "customerId", source = "id")
    @Mapping(target = "customerRemarks", source = "remarks")
    @Mapping(target = "remarks", source = "note")
    @Mapping(
            target = "individual",
            expression = "java(KaptureWords.isParty(\"individual\", customer.party(), out.faults()))")
    @Mapping(
            target = "organization",
            expression = "java(KaptureWords.isParty(\"organization\", customer.party(), out.faults()))")
    @Mapping(
            target = "channelPartner",
            expression = "java(KaptureWords.isParty(\"channel_partner\", customer.party(), out.faults()))")
    @Mapping(target = "additionalFields", source = "customFields")
    @Mapping(target = "associateFields", source = "extendedFields")
    @Mapping(target = "update", expression = "java(out.flags().customer())")
    KaptureCustomer customer(Customer customer, @Context KaptureOutgoing out);

    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "id",
                "name",
                "line2",
                "apartment",
                "latitude",
                "longitude",
                "instructions"
            })
    @Mapping(target = "address", source = "line1")
    @Mapping(target = "pincode", source = "postcode")
    KaptureAddress address(Address address, @Context KaptureOutgoing out);

    @Mapping(target = "primarySource", source = "primary")
    @Mapping(target = "secondarySource", source = "secondary")
    @Mapping(target = "tertiarySource", source = "tertiary")
    KaptureSources sources(CustomerSources sources, @Context KaptureOutgoing out);

    @BeanMapping(ignoreUnmappedSourceProperties = {"phone", "additionalPhone"})
    @Mapping(target = "contactId", source = "id")
    @Mapping(target = "contactPersonName", source = "name")
    @Mapping(
            target = "contactPersonPhone",
            expression = "java(out.phones().write(\"contacts[].phone\", contact.phone(), out.faults()))")
    @Mapping(target = "contactPersonEmail", source = "email")
    @Mapping(
            target = "additionalContactPhone",
            expression =
                    "java(out.phones().write(\"contacts[].additionalPhone\", contact.additionalPhone(), out.faults()))")
    @Mapping(target = "dob", source = "birthDate")
    @Mapping(target = "update", ignore = true)
    @Mapping(target = "matchEmailPhone", ignore = true)
    KaptureContact contact(Contact contact, @Context KaptureOutgoing out);

    default @Nullable String deliveryStatus(@Nullable DeliveryStatus status, @Context KaptureOutgoing out) {
        return out.deliveryStatus().write(status, out.faults());
    }

    default @Nullable String date(@Nullable LocalDate date, @Context KaptureOutgoing out) {
        return out.times().write(date);
    }

    default @Nullable Map<String, @Nullable Object> custom(
            @Nullable Map<String, FieldValue> values, @Context KaptureOutgoing out) {
        return CustomData.write(values);
    }
}
