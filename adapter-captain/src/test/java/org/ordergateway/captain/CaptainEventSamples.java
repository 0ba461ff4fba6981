package org.ordergateway.captain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ordergateway.event.OrderEventSources;
import org.ordergateway.event.OrderEvents;

/** Messages in the form of Captain's pages, with data of our own. */
final class CaptainEventSamples {

    static final String SECRET = "plum-Tart_77";

    static final String ORDER_STATUS = """
            {"data": {
              "order_uuid": "b81e40f7a2c9",
              "order_custom_fields": {"tier": "gold", "points": 12.50, "vip": true, "table": null},
              "order_status": "completed",
              "order_description": "A-118",
              "account_uuid": "7fa1c03be942",
              "partners_unique_internal_order_id": "web-000771",
              "order_account_partners_external_identifier": "store-9",
              "order_account_business_partners_external_identifier": "",
              "published_at": 1677972130.1605158,
              "items": [
                {"uuid": "91be03d7f6aa", "name": "Soup", "quantity": 2, "addons": ["lime"], "addons_type": "",
                 "status": "prepared", "printer": {"name": "hot"}},
                {"uuid": "02ce11d7f6ab", "name": "Pie", "quantity": "1", "addons": {"left": ["figs"]},
                 "addons_type": "pizza", "status": "not_being_prepared"}]},
            """ + envelope("order_status_updated");

    static final String JOB_STATUS = """
            {"data": {
              "job_uuid": "a41d76700aac",
              "job_delivery_status": "collected",
              "job_delivery_status_agent_uuid": "1133bb999a40",
              "job_delivery_status_agent_location":
                {"latitude": "51.5007", "longitude": "-0.1246", "recorded_at": "2023-03-04 18:40:00 -0500"},
              "order_description": "A-118",
              "account_uuid": "7fa1c03be942",
              "published_at": 1677972130,
              "order_account_business_partners_external_identifier": "biz-1",
              "order_account_partners_external_identifier": "store-9",
              "order_uuid": "b81e40f7a2c9",
              "partners_unique_internal_order_id": "web-000771",
              "order_custom_fields": null},
            """ + envelope("job_delivery_status_updated");

    static final String ITEM_STATUS = """
            {"data": {
              "item_status": "being_prepared",
              "quantity": 2,
              "sequence": "1/2",
              "channel_slug": "unknown",
              "account_uuid": "7fa1c03be942",
              "published_at": 1677972130.5,
              "payment_gateway_id": "ch_0AbCd",
              "payment_status": "fully_paid",
              "grand_total_including_tax": 31.20,
              "item_account_partners_external_identifier": "store-9",
              "item_account_business_partners_external_identifier": "",
              "kind": "collection",
              "order_description": "A-118",
              "tracking_link": "https://tracking.example/t/b81e40f7a2c9",
              "item_uuid": "91be03d7f6aa",
              "item_name": "Soup",
              "brand_new": [1]},
            """ + envelope("item_status_updated");

    static final String ASSIGNED = agent("order_assigned");
    static final String UNASSIGNED = agent("order_unassigned");

    static final String ETA = """
            {"data": {
              "account_uuid": "7fa1c03be942",
              "agent_account_business_partners_external_identifier": "biz-1",
              "agent_account_partners_external_identifier": "store-9",
              "agent_uuid": "1133bb999a40",
              "agent_partners_external_identifier": "",
              "agent_partner_data": {"bike": 4},
              "calculated_at": 1677972130,
              "eta_till_available": 1677972930,
              "eta_arrive_at_home_hub": 1677973930,
              "published_at": 1677972130.747739},
            """ + envelope("agent_eta_updated");

    static final List<String> ALL = List.of(ORDER_STATUS, JOB_STATUS, ITEM_STATUS, ASSIGNED, UNASSIGNED, ETA);

    private CaptainEventSamples() {}

    static String envelope(String name) {
        return """
            "environment": "production", "event_name": "%s",
            "created_at": "2023-03-04T23:22:10.483+00:00", "event_uuid": "0d9e77b3-328b-4d54-a871-91b17aa52ca4",
            "metadata": {"sent_at": "2023-03-04T23:22:10.500+00:00", "delivery_attempt": 2}}
            """.formatted(name);
    }

    /** Doubles a name, as the vendor's own sample does. */
    private static String agent(String name) {
        return """
            {"data": {
              "order_uuid": "b81e40f7a2c9",
              "partners_unique_internal_order_id": "web-000770",
              "account_uuid": "7fa1c03be942",
              "agent_uuid": "1133bb999a40",
              "agent_partners_external_identifier": "driver-4",
              "agent_partner_data": {"bike": 4},
              "partners_unique_internal_order_id": "web-000771",
              "order_account_partners_external_identifier": "store-9",
              "order_account_business_partners_external_identifier": "",
              "order_custom_fields": null,
              "published_at": 1677972130.3478127},
            """ + envelope(name);
    }

    static OrderEvents open() {
        return OrderEventSources.open(configuration()).named("main");
    }

    static Map<String, String> configuration() {
        return Map.of(
                "orders.events.main.vendor", "captain",
                "orders.events.main.secret", SECRET,
                "orders.events.main.currency", "CAD");
    }

    static Map<String, List<String>> headers() {
        return Map.of("Content-Type", List.of("application/json"), "auth-token", List.of(SECRET));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
