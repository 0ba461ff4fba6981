package org.ordergateway.sandbox.kapture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.VendorSandbox;
import org.ordergateway.sandbox.Violation;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.sandbox.server.SandboxServer;

/**
 * Kapture's order calls (add, update, pull) on a loopback port: one account, its token, and the orders it holds.
 *
 * <p>An order is held as {@code {"order_info":{…},"customer_info":{…},"contact_info":[…],"enquiry_info":{…}}} with every
 * field as it was last written, {@code "row"} with what a pull shows, {@code "answered"} with the ids of the last answer,
 * and {@code "unapplied"} with the blocks that the last update sent without {@code update:true}.
 *
 * <p>Where Kapture's pages leave something open there is a switch; switches stay as they are on {@link #reset()}.
 */
public final class KaptureSandbox implements VendorSandbox {

    static final String TOKEN = "c2FuZGJveDprYXB0dXJl";
    static final long CM_ID = 7_300_412;
    private static final String SEEDED = "48100017";

    private final KaptureOrders orders = new KaptureOrders();
    private final KaptureSwitches switches = new KaptureSwitches();
    private final String firstOrder = ExactJson.resource(KaptureSandbox.class, "first-order.json");
    private final SandboxServer server;

    private KaptureSandbox(int port) {
        put(SEEDED, firstOrder);
        server = SandboxServer.start(port, new KaptureRules(new KaptureCalls(orders, switches), switches));
    }

    /** A sandbox on any free port, holding its one first order. */
    public static KaptureSandbox start() {
        return start(0);
    }

    /** A sandbox on this port, holding its one first order. */
    public static KaptureSandbox start(int port) {
        return new KaptureSandbox(port);
    }

    /** The HTTP status of "Invalid Auth Key": 401 at first; no page ties that body to a status. */
    public KaptureSandbox authFailureStatus(int status) {
        switches.authFailureStatus = status;
        return this;
    }

    /** The HTTP status of an unknown order or another account's cmId: 200 at first; no page ties them to one. */
    public KaptureSandbox failureStatus(int status) {
        switches.failureStatus = status;
        return this;
    }

    /** How every failure is worded: as on the pages at first. */
    public KaptureSandbox failureForm(FailureForm form) {
        switches.failureForm = form;
        return this;
    }

    /** Which methods a pull may have: both at first. The other one is then not found, but no violation. */
    public KaptureSandbox pullMethods(PullMethods methods) {
        switches.pullMethods = methods;
        return this;
    }

    /** Whether every pull gives the first page again, whatever its offset; not so at first. */
    public KaptureSandbox repeatPages(boolean repeated) {
        switches.repeatPages = repeated;
        return this;
    }

    /** Whether an update too must name its customer, as the update page may mean; not so at first. */
    public KaptureSandbox requireCustomerNameOnUpdate(boolean required) {
        switches.customerNameOnUpdate = required;
        return this;
    }

    /**
     * Holds this many generated orders after all others, in place of those generated before.
     *
     * <p>They take no memory and are always the same: all of one customer, one a second from 2030-01-01 (UTC) on, with
     * erp order ids from {@code BULK-0} on.
     */
    public KaptureSandbox seedMany(int count) {
        orders.generate(count);
        return this;
    }

    @Override
    public String vendor() {
        return "kapture";
    }

    @Override
    public URI baseUrl() {
        return server.baseUrl();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("base-url", baseUrl().toString(), "token", TOKEN, "cm-id", String.valueOf(CM_ID));
    }

    /**
     * Puts an order into the vendor's state, in the form that {@link #order(String)} gives; what its row leaves out is 0
     * there, or as {@code order_info} says.
     *
     * @throws IllegalArgumentException when the id is not a number
     */
    @Override
    public void seed(String orderId, String json) {
        put(orderId, json);
    }

    @Override
    public Optional<String> order(String orderId) {
        return orders.find(orderId).map(ExactJson::write);
    }

    @Override
    public List<String> orderIds() {
        return orders.ids();
    }

    @Override
    public List<RecordedRequest> requests() {
        return server.requests();
    }

    @Override
    public List<Violation> violations() {
        return server.violations();
    }

    @Override
    public void inject(Fault fault) {
        server.inject(fault);
    }

    @Override
    public void reset() {
        server.forget();
        orders.forget();
        put(SEEDED, firstOrder);
    }

    @Override
    public String seededOrderId() {
        return SEEDED;
    }

    @Override
    public void close() {
        server.close();
    }

    private void put(String orderId, String json) {
        if (!orderId.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Kapture's order ids are numbers, unlike " + orderId);
        }
        ObjectNode order = ExactJson.readObject(json);
        long id = Long.parseLong(orderId);
        ObjectNode row = KaptureRow.empty(id);
        KaptureRow.write(row, order.path("order_info"));
        if (order.get("row") instanceof ObjectNode given) {
            row.setAll(given);
        }
        order.set("row", row.put("id", id));
        orders.put(orderId, order);
    }
}
