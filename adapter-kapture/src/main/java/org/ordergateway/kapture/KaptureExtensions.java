package org.ordergateway.kapture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.Contact;
import org.ordergateway.model.FieldValue;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.wire.CustomData;
import org.ordergateway.wire.Writing;

/**
 * What Kapture alone knows of an order that is written, under {@code extensions.kapture} and by the names of its pages;
 * every name is checked: single fields of {@code order_info}, the block {@code enquiry_info}, and what the blocks
 * {@code customer_info} and {@code contact_info} have beside the neutral fields.
 */
final class KaptureExtensions {

    static final String CUSTOMER = "customer_info";
    static final String CONTACT = "contact_info";
    static final String ENQUIRY = "enquiry_info";
    static final String UPDATE = "update";
    static final String MATCH_EMAIL_PHONE = "matchEmailPhone";
    static final String ERP_ORDER_ID = "erp_order_id";

    /** Fields of {@code order_info}; the last one is the merchant's number, which a new order has in its reference. */
    private static final Set<String> ORDER_TEXTS =
            inOrder("unit_name", "block_name", "ticket_id", "encryptOrder", "dealDetails", ERP_ORDER_ID);

    /** Text fields of {@code enquiry_info}. */
    static final Set<String> ENQUIRY_TEXTS = inOrder(
            "enquiry_id",
            "assign_emp_name",
            "assign_emp_code",
            "assign_emp_email",
            "round_robin_key",
            "next_follow_up_date",
            "action",
            "subStatus",
            "remarks");

    private static final Set<String> ENQUIRY_MAPS = inOrder("additional_fields", "associate_fields");
    private static final Set<String> CUSTOMER_FLAGS = Set.of(UPDATE);
    private static final Set<String> CONTACT_FLAGS = inOrder(UPDATE, MATCH_EMAIL_PHONE);

    private KaptureExtensions() {}

    /** Kapture's own part, or nothing. */
    static Map<String, FieldValue> own(@Nullable Map<String, FieldValue> extensions) {
        return entries(extensions == null ? null : extensions.get(KaptureProvider.VENDOR));
    }

    /** Refuses names that Kapture's pages do not have, and values of the wrong kind. */
    static void check(Order order, boolean update, Writing faults) {
        if (!isBlock(order.extensions(), faults)) {
            return;
        }
        own(order.extensions()).forEach((name, value) -> {
            String path = path(name);
            if (name.equals(CUSTOMER)) {
                checkBlock(path, value, Set.of(), Set.of(), CUSTOMER_FLAGS, faults);
            } else if (name.equals(CONTACT)) {
                checkContacts(path, value, order.contacts(), faults);
            } else if (name.equals(ENQUIRY)) {
                checkBlock(path, value, ENQUIRY_TEXTS, ENQUIRY_MAPS, CUSTOMER_FLAGS, faults);
            } else if (!ORDER_TEXTS.contains(name)) {
                faults.refuse(path(null), unknown(Set.of(CUSTOMER, CONTACT, ENQUIRY), ORDER_TEXTS));
            } else if (name.equals(ERP_ORDER_ID)) {
                checkNumber(path, value, update, faults);
            } else {
                checkText(path, value, faults);
            }
        });
        refuseLoneFlags(order, faults);
    }

    /** A flag of a block that is not sent would be lost. */
    private static void refuseLoneFlags(Order order, Writing faults) {
        Map<String, FieldValue> own = own(order.extensions());
        if (own.containsKey(CUSTOMER) && order.customer() == null) {
            faults.refuse(path(CUSTOMER), "goes with a customer");
        }
        if (own.containsKey(CONTACT) && order.contacts() == null) {
            faults.refuse(path(CONTACT), "goes with contacts");
        }
        if (own.containsKey(ENQUIRY) && enquiryNames(order).isEmpty()) {
            faults.refuse(path(ENQUIRY), "holds no field of an enquiry");
        }
    }

    /** The names of the enquiry's fields that an order sets, its flag left aside. */
    static List<String> enquiryNames(Order order) {
        return entries(own(order.extensions()).get(ENQUIRY)).keySet().stream()
                .filter(name -> !name.equals(UPDATE))
                .toList();
    }

    /** Whether an order sets anything beside the flags of blocks. */
    static boolean isMoreThanFlags(Order order) {
        return OrderField.anySetIn(order, field -> !field.path().equals("extensions"))
                || own(order.extensions()).keySet().stream()
                        .anyMatch(name -> !name.equals(CUSTOMER) && !name.equals(CONTACT));
    }

    /** A flag of a block, or absent. */
    static @Nullable Boolean flag(Order order, String block, String name) {
        return flag(own(order.extensions()).get(block), name);
    }

    /** The same of the contact at this place. */
    static @Nullable Boolean contactFlag(Order order, int place, String name) {
        FieldValue block = own(order.extensions()).get(CONTACT);
        if (block instanceof FieldValue.Items many) {
            return place < many.values().size() ? flag(many.values().get(place), name) : null;
        }
        return flag(block, name);
    }

    private static @Nullable Boolean flag(@Nullable FieldValue block, String name) {
        return entries(block).get(name) instanceof FieldValue.Flag flag ? flag.value() : null;
    }

    /** A field of {@code order_info}, as text. */
    static @Nullable String text(Order order, String name) {
        return text(own(order.extensions()).get(name));
    }

    /** The block {@code enquiry_info}, without its flag; absent when nothing of it is set. */
    static @Nullable Map<String, @Nullable Object> enquiry(Order order) {
        if (enquiryNames(order).isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> block = new LinkedHashMap<>();
        entries(own(order.extensions()).get(ENQUIRY)).forEach((name, value) -> {
            if (ENQUIRY_TEXTS.contains(name)) {
                block.put(name, text(value));
            } else if (ENQUIRY_MAPS.contains(name)) {
                block.put(name, CustomData.write(value));
            }
        });
        return block;
    }

    private static void checkContacts(String path, FieldValue value, @Nullable List<Contact> contacts, Writing faults) {
        if (!(value instanceof FieldValue.Items many)) {
            checkBlock(path, value, Set.of(), Set.of(), CONTACT_FLAGS, faults);
            return;
        }
        many.values().forEach(each -> checkBlock(path, each, Set.of(), Set.of(), CONTACT_FLAGS, faults));
        if (contacts != null && contacts.size() != many.values().size()) {
            faults.refuse(path, "is a list of another length than contacts; give one object for all, or one for each");
        }
    }

    private static void checkBlock(
            String path, FieldValue value, Set<String> texts, Set<String> maps, Set<String> flags, Writing faults) {
        if (!(value instanceof FieldValue.Entries block)) {
            faults.refuse(path, "is not an object of names and values");
            return;
        }
        block.values().forEach((name, each) -> {
            if (texts.contains(name)) {
                checkText(path + "." + name, each, faults);
            } else if (maps.contains(name)) {
                if (each instanceof FieldValue.Entries map) {
                    faults.refuseNulls(path + "." + name, map.values());
                } else {
                    faults.refuse(path + "." + name, "is not an object");
                }
            } else if (!flags.contains(name)) {
                faults.refuse(path, unknown(texts, maps, flags));
            } else if (!(each instanceof FieldValue.Flag)) {
                faults.refuse(path + "." + name, "is neither true nor false");
            }
        });
    }

    private static void checkNumber(String path, FieldValue value, boolean update, Writing faults) {
        String number = text(value);
        if (!update) {
            faults.refuse(path, "is the new order's number; give it as ref.number");
        } else if (number == null || KaptureIds.isUnfit(number)) {
            faults.refuse(path, KaptureIds.NUMBER_ALLOWED);
        }
    }

    private static void checkText(String path, FieldValue value, Writing faults) {
        if (text(value) == null) {
            faults.refuse(path, "is no text");
        }
    }

    /** Whether Kapture's part is there and has names. */
    static boolean isBlock(@Nullable Map<String, FieldValue> extensions, Writing faults) {
        if (extensions == null || !extensions.containsKey(KaptureProvider.VENDOR)) {
            return false;
        }
        if (extensions.get(KaptureProvider.VENDOR) instanceof FieldValue.Entries) {
            return true;
        }
        faults.refuse(path(null), "is not an object of names and values");
        return false;
    }

    /** Text, or a number as text; absent for anything else. */
    static @Nullable String text(@Nullable FieldValue value) {
        if (value instanceof FieldValue.Decimal number) {
            return number.value().toPlainString();
        }
        return value instanceof FieldValue.Text text ? text.value() : null;
    }

    private static Map<String, FieldValue> entries(@Nullable FieldValue value) {
        return value instanceof FieldValue.Entries entries ? entries.values() : Map.of();
    }

    /** The neutral path of a name, or of Kapture's whole part. */
    static String path(@Nullable String name) {
        return "extensions." + KaptureProvider.VENDOR + (name == null ? "" : "." + name);
    }

    /** That a name is unknown, and which are known. */
    @SafeVarargs
    static String unknown(Collection<String>... known) {
        TreeSet<String> all = new TreeSet<>();
        new ArrayList<>(List.of(known)).forEach(all::addAll);
        return "holds a name that Kapture's pages do not have here; known are " + String.join(", ", all);
    }

    private static Set<String> inOrder(String... names) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
