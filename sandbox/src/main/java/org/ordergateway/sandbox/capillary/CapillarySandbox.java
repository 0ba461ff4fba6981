package org.ordergateway.sandbox.capillary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
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
 * Capillary's transactions on a loopback port: one organisation with a till, two customers and their bills.
 *
 * <p>Follows Capillary's page on updating a transaction to the letter and the pages around it as far as they say
 * something; what they leave open is a switch, see {@link #switches()}. A request that breaches a page is refused and
 * changes nothing.
 *
 * <p>{@link #order(String)} gives a bill in the form of {@code GET /v2/transactions/{id}}. An update is found at
 *
 * <ul>
 *   <li>{@code /id}, {@code /customerId}, {@code /type}, {@code /source} (lower case), {@code /billDetails/billNumber}
 *   <li>{@code /extendedFields/<name>}, {@code /customFields/<name>}, {@code /deliveryStatus}
 *   <li>{@code /lineItems/<n>/id}, {@code /lineItems/<n>/details/itemCode}, {@code
 *       /lineItems/<n>/details/extendedFields/<name>}, {@code /lineItems/<n>/outlierStatus}
 * </ul>
 *
 * and what an add sends also at
 *
 * <ul>
 *   <li>{@code /billDetails/amount}, {@code grossAmount}, {@code discount}, {@code note}, {@code billingTime} (in UTC),
 *       {@code billingTimeInputOffset}; {@code /outlierStatus}; {@code /attribution/createdBy}
 *   <li>{@code /lineItems/<n>/details/<field>}; {@code /paymentModes/<n>/mode}, {@code amount}, {@code notes}, {@code
 *       attributes}
 *   <li>{@code /written/<field>}: the whole body as it was sent, such as {@code /written/returnType}; no answer has it
 * </ul>
 */
public final class CapillarySandbox implements VendorSandbox {

    private final CapillarySwitches switches = new CapillarySwitches();
    private final CapillaryAuth auth = new CapillaryAuth(switches);
    private final CapillaryBills bills = new CapillaryBills();
    private final JsonNode firstBills = firstBills();
    private final SandboxServer server;

    private CapillarySandbox(int port) {
        seedFirstBills();
        server = SandboxServer.start(port, new CapillaryRules(bills, auth, switches));
    }

    /** A sandbox on any free port, holding its first bills. */
    public static CapillarySandbox start() {
        return start(0);
    }

    /** A sandbox on this port, holding its first bills. */
    public static CapillarySandbox start(int port) {
        return new CapillarySandbox(port);
    }

    /** A fault that answers the next request as one above the rate, with this status, which no page names. */
    public static Fault overRate(int status) {
        return Fault.answer(
                status,
                "{\"errors\":[{\"status\":false,\"code\":517,\"message\":\"the rate is exceeded\"}],\"warnings\":[]}");
    }

    /** What the pages leave open; the switches stay as they are over a {@link #reset()}. */
    public CapillarySwitches switches() {
        return switches;
    }

    @Override
    public String vendor() {
        return "capillary";
    }

    @Override
    public URI baseUrl() {
        return server.baseUrl();
    }

    /** The base URL and the till's credentials; see {@link #oauthSettings()} for a client with a key. */
    @Override
    public Map<String, String> settings() {
        return Map.of("base-url", baseUrl().toString(), "till", CapillaryAuth.TILL, "password", CapillaryAuth.PASSWORD);
    }

    /** The base URL, and the {@code key} and {@code secret} for which the sandbox generates tokens. */
    public Map<String, String> oauthSettings() {
        return Map.of("base-url", baseUrl().toString(), "key", CapillaryAuth.KEY, "secret", CapillaryAuth.SECRET);
    }

    /** A token that is good from the start until tokens are revoked, and again after a reset. */
    public String readyToken() {
        return CapillaryAuth.READY_TOKEN;
    }

    /** Makes every token that exists now a bad one, the ready one too; new ones can be asked for. */
    public void revokeTokens() {
        auth.revoke();
    }

    /** How often a token was asked for since the start or the last {@link #reset()}, with or without success. */
    public int tokenRequests() {
        return auth.timesAsked();
    }

    /** The customer of the seeded order, by mobile number. */
    public CustomerReference customer() {
        return CapillaryCustomer.FIRST.references().get(0);
    }

    /** Every name of the customer of the seeded order: one for each scheme, in several sources and accounts. */
    public List<CustomerReference> customerReferences() {
        return CapillaryCustomer.FIRST.references();
    }

    /** The vendor's id of the customer of the seeded order. */
    public String customerId() {
        return String.valueOf(CapillaryCustomer.FIRST.id());
    }

    /**
     * Holds this bill, in the form of {@link #order(String)}. A bill without a type is REGULAR, and one without a
     * customerId is the first customer's, unless its type has no customer.
     *
     * @param orderId digits
     */
    @Override
    public void seed(String orderId, String json) {
        ObjectNode bill = ExactJson.readObject(json);
        if (!bill.has("type")) {
            bill.put("type", "REGULAR");
        }
        if (!bill.has("customerId")) {
            boolean anonymous = CapillaryBills.isAnonymous(CapillaryBills.typeOf(bill));
            bill.put("customerId", anonymous ? 0 : CapillaryCustomer.FIRST.id());
        }
        bill.put("id", Long.parseLong(orderId));
        bills.atomically(() -> {
            bills.store().put(orderId, bill);
            return orderId;
        });
    }

    @Override
    public Optional<String> order(String orderId) {
        return bills.find(orderId).map(ExactJson::write);
    }

    @Override
    public List<String> orderIds() {
        return bills.store().ids();
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

    /** Also makes the ready token the only good one, and seeds all the bills that the sandbox starts with. */
    @Override
    public void reset() {
        server.forget();
        auth.restore();
        bills.store().forget();
        seedFirstBills();
    }

    /** The id of the first customer's REGULAR bill, with two lines and every updatable field filled. */
    @Override
    public String seededOrderId() {
        return idAt(0);
    }

    @Override
    public Map<String, String> seededCustomer() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("scheme", customer().scheme());
        names.put("value", customer().value());
        names.put("source", customer().source());
        if (customer().account() != null) {
            names.put("account", customer().account());
        }
        return names;
    }

    /** The ids of two REGULAR bills of the first customer that share one number. */
    public List<String> twinOrderIds() {
        return List.of(idAt(1), idAt(2));
    }

    /** The id of a RETURN of the first customer. */
    public String returnOrderId() {
        return idAt(3);
    }

    /** The id of a NOT_INTERESTED bill, which has no customer. */
    public String notInterestedOrderId() {
        return idAt(4);
    }

    /** The id of a MIXED bill of the first customer. */
    public String mixedOrderId() {
        return idAt(5);
    }

    /** The id of a REGULAR bill of another customer. */
    public String strangersOrderId() {
        return idAt(6);
    }

    @Override
    public void close() {
        server.close();
    }

    private String idAt(int position) {
        return firstBills.path(position).path("id").asText();
    }

    private void seedFirstBills() {
        firstBills.forEach(bill -> seed(bill.path("id").asText(), ExactJson.write(bill)));
    }

    private static JsonNode firstBills() {
        return ExactJson.read(ExactJson.resource(CapillarySandbox.class, "first-bills.json"))
                .orElseThrow(() -> new IllegalStateException("first-bills.json is no JSON"));
    }
}
