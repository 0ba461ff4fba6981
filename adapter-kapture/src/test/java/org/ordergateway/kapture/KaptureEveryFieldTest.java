package org.ordergateway.kapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.kapture.KaptureFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.OrderGateway;
import org.ordergateway.capability.Access;
import org.ordergateway.failure.OrderFailure.Unsupported;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.Addons;
import org.ordergateway.model.Amount;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderRef;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.model.Term;

/**
 * Every field of the neutral order, one by one: what the table declares is found in the request by its value, what it
 * does not declare is refused and nothing is sent. A mapper that forgets a field cannot pass.
 */
class KaptureEveryFieldTest {

    private static final KaptureFixture KAPTURE = new KaptureFixture();
    private static final String NAMED = "{'customer':{'name':'zzz'}}";

    @AfterAll
    static void stop() {
        KAPTURE.close();
    }

    @BeforeEach
    void reset() {
        KAPTURE.sandbox.reset();
    }

    static List<OrderField> fields() {
        return OrderField.all();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldIsCreatedAsTheTableSays(OrderField field) {
        OrderGateway gateway = KAPTURE.gateway();
        NewOrder order = new NewOrder(OrderRef.number("N"), merged(field));
        if (!gateway.capabilities().cell(field, Access.CREATE).possible()) {
            assertThat(gateway.create(order).getLeft()).isInstanceOf(Unsupported.class);
            KAPTURE.nothingWasSent();
            return;
        }
        OrderGatewayException.orThrow(gateway.create(order));
        assertThat(values(KAPTURE.body())).contains(written(field));
        KAPTURE.noViolations();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldIsUpdatedAsTheTableSays(OrderField field) {
        for (String allowed : List.of("false", "true")) {
            KAPTURE.sandbox.reset();
            OrderGateway gateway = KAPTURE.gateway(Map.of("update-customer", allowed));
            OrderUpdate update = OrderUpdate.of(OrderRef.id(KAPTURE.sandbox.seededOrderId()), alone(field));
            if (!gateway.capabilities().cell(field, Access.UPDATE).possible()) {
                assertThat(gateway.update(update).getLeft()).isInstanceOf(Unsupported.class);
                KAPTURE.nothingWasSent();
                continue;
            }
            OrderGatewayException.orThrow(gateway.update(update));
            assertThat(values(KAPTURE.body())).contains(written(field));
            KAPTURE.noViolations();
        }
    }

    @Test
    void whatAPulledOrderHoldsIsWhatTheTableDeclares() {
        OrderGateway gateway = KAPTURE.gateway();
        Order read = OrderGatewayException.orThrow(gateway.get(OrderRef.id(KAPTURE.sandbox.seededOrderId())))
                .order();
        Set<String> declared = OrderField.all().stream()
                .filter(field -> gateway.capabilities().cell(field, Access.READ).possible())
                .map(OrderField::path)
                .collect(Collectors.toSet());
        assertThat(OrderField.setIn(read)).extracting(OrderField::path).containsExactlyInAnyOrderElementsOf(declared);
    }

    private static Order alone(OrderField field) {
        return KaptureFixture.order(nested(field));
    }

    private static Order merged(OrderField field) {
        JsonNode named = json(NAMED);
        JsonNode own = json(nested(field));
        if (own.at("/customer/name").isMissingNode() && own.get("customer") instanceof ObjectNode customer) {
            customer.put("name", "zzz");
        } else if (!own.has("customer")) {
            ((ObjectNode) own).set("customer", named.get("customer"));
        }
        return OrderJson.readOrder(own.toString()).get();
    }

    /** The neutral JSON of an order that has this field alone. */
    private static String nested(OrderField field) {
        String text = value(field);
        String[] names = field.path().split("\\.");
        for (int i = names.length - 1; i >= 0; i--) {
            boolean list = names[i].endsWith("[]");
            String name = list ? names[i].substring(0, names[i].length() - 2) : names[i];
            text = "{'" + name + "':" + (list ? "[" + text + "]" : text) + "}";
        }
        return text;
    }

    private static String value(OrderField field) {
        Class<?> type = field.type();
        if (field.path().endsWith("extensions")) {
            return "{'kapture':{'unit_name':'only here'}}";
        }
        if (field.shape() == OrderField.Shape.LIST) {
            return "[{}]";
        }
        if (field.shape() == OrderField.Shape.MAP) {
            return "{'a key':'only here'}";
        }
        if (field.path().equals("idCheck.contains")) {
            return "['only here']";
        }
        if (field.path().toLowerCase(Locale.ROOT).endsWith("phone")) {
            return "'9380491257'";
        }
        if (type == Boolean.class) {
            return "true";
        }
        if (type == Integer.class || type == BigDecimal.class) {
            return "7";
        }
        if (type == Amount.class) {
            return "{'value':7}";
        }
        if (type == URI.class) {
            return "'https://only.example/here'";
        }
        if (type == Addons.class) {
            return "{'items':['x']}";
        }
        if (type == OffsetDateTime.class) {
            return "'2031-10-24T19:37:00Z'";
        }
        if (type == LocalDate.class) {
            return "'1988-02-29'";
        }
        if (type == DeliveryStatus.class) {
            return "'shipped'";
        }
        if (Term.class.isAssignableFrom(type)) {
            return "'" + type.getClasses()[0].getEnumConstants()[0].toString().toLowerCase(Locale.ROOT) + "'";
        }
        return "'only here'";
    }

    /** What must be found in the body. */
    private static String written(OrderField field) {
        if (field.shape() == OrderField.Shape.LIST) {
            return "{\"update\":" + !KAPTURE.body().at("/order_info/order_id").isMissingNode() + "}";
        }
        return switch (field.path()) {
            case "placedAt" -> "2031-10-25 01:07";
            case "delivery.status" -> "SH";
            case "customer.party" -> "true";
            default ->
                field.type() == LocalDate.class
                        ? "1988-02-29"
                        : field.path().toLowerCase(Locale.ROOT).endsWith("phone") ? "9380491257" : "only here";
        };
    }

    private static List<String> values(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isValueNode()) {
            found.add(node.asText());
        } else {
            found.add(node.toString());
            node.forEach(each -> found.addAll(values(each)));
        }
        return found;
    }
}
