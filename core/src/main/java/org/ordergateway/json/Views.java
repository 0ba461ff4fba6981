package org.ordergateway.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.capability.Access;
import org.ordergateway.capability.Capabilities;
import org.ordergateway.capability.Cell;
import org.ordergateway.capability.FieldFate;
import org.ordergateway.capability.Operation;
import org.ordergateway.capability.Plan;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.Resolution;
import org.ordergateway.failure.Step;
import org.ordergateway.model.LineOperation;
import org.ordergateway.model.OrderField;

/** What is only ever written, as names and values in the order in which people read them. */
final class Views {

    private Views() {}

    static Map<String, Object> of(OrderSnapshot snapshot) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("ref", snapshot.ref());
        view.put("order", snapshot.order());
        putIfAny(view, "warnings", snapshot.warnings());
        return view;
    }

    static Map<String, Object> of(OrderReceipt receipt) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("ref", receipt.ref());
        put(view, "order", receipt.order());
        if (!receipt.vendorIds().isEmpty()) {
            view.put("vendorIds", new java.util.TreeMap<>(receipt.vendorIds()));
        }
        putIfAny(view, "warnings", receipt.warnings());
        putIfAny(view, "leftOut", fates(receipt.leftOut()));
        putIfAny(view, "steps", steps(receipt.steps()));
        put(view, "requestId", receipt.requestId());
        return view;
    }

    static Map<String, Object> of(Plan plan) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("vendor", plan.vendor());
        view.put("fields", fates(plan.fields()));
        view.put("requests", plan.requests());
        OrderFailure refusal = plan.refusal();
        if (refusal != null) {
            view.put("refusal", of(refusal));
        }
        return view;
    }

    static Map<String, Object> of(OrderFailure failure) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("failure", failure.kind().word());
        view.put("effect", failure.effect().word());
        view.put("message", failure.message());
        put(view, "vendor", failure.detail().vendor());
        put(view, "vendorCode", failure.detail().vendorCode());
        put(view, "httpStatus", failure.detail().httpStatus());
        put(view, "requestId", failure.detail().requestId());
        if (failure instanceof OrderFailure.Invalid invalid) {
            putIfAny(view, "fields", violations(invalid.violations()));
        } else if (failure instanceof OrderFailure.Unsupported unsupported) {
            putIfAny(view, "fields", violations(unsupported.fields()));
        } else if (failure instanceof OrderFailure.Rejected rejected) {
            putIfAny(view, "fields", violations(rejected.violations()));
        } else if (failure instanceof OrderFailure.Throttled throttled && throttled.retryAfter() != null) {
            view.put("retryAfterMs", throttled.retryAfter().toMillis());
        } else if (failure instanceof OrderFailure.Unavailable unavailable && unavailable.retryAfter() != null) {
            view.put("retryAfterMs", unavailable.retryAfter().toMillis());
        } else if (failure instanceof OrderFailure.PartlyApplied partly) {
            view.put("steps", steps(partly.steps()));
        }
        return view;
    }

    static Map<String, Object> of(Resolution resolution) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("outcome", resolution.outcome().word());
        view.put("standsAsAsked", resolution.standsAsAsked());
        view.put("why", resolution.why());
        put(view, "ref", resolution.ref());
        List<Object> findings = new ArrayList<>();
        resolution
                .findings()
                .forEach(each -> findings.add(
                        Map.of("path", each.path(), "standing", each.standing().word(), "how", each.how())));
        putIfAny(view, "findings", findings);
        return view;
    }

    static Map<String, Object> of(Capabilities table) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("vendor", table.vendor());
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Operation operation : table.operations()) {
            operations.put(
                    operation.word(),
                    table.refParts(operation).stream().map(part -> part.path()).toList());
        }
        view.put("operations", operations);
        view.put("paging", table.paging().word());
        put(view, "maxPageSize", table.maxPageSize());
        Map<String, Object> lines = new LinkedHashMap<>();
        for (LineOperation operation : LineOperation.values()) {
            lines.put(operation.word(), of(table.cell(operation)));
        }
        view.put("lines", lines);
        Map<String, Object> fields = new LinkedHashMap<>();
        for (OrderField field : OrderField.all()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Access access : Access.values()) {
                row.put(access.word(), of(table.cell(field, access)));
            }
            Integer most = table.lengths().get(field.path());
            put(row, "maxLength", most);
            fields.put(field.path(), row);
        }
        view.put("fields", fields);
        return view;
    }

    private static Map<String, Object> of(Cell cell) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("support", cell.support().word());
        put(view, "how", cell.how());
        if (cell.evidence() != null) {
            view.put("page", cell.evidence().page());
            view.put("documented", cell.evidence().documented());
        }
        return view;
    }

    private static List<Object> fates(List<FieldFate> fates) {
        List<Object> views = new ArrayList<>();
        for (FieldFate fate : fates) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("path", fate.path());
            view.put("fate", fate.fate().word());
            put(view, "how", fate.how());
            views.add(view);
        }
        return views;
    }

    private static List<Object> steps(List<Step> steps) {
        List<Object> views = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("step", step.name());
            view.put("fields", step.fields());
            view.put("outcome", step.outcome().name().toLowerCase(java.util.Locale.ROOT));
            if (step.failure() != null) {
                view.put("failure", of(step.failure()));
            }
            views.add(view);
        }
        return views;
    }

    private static List<Object> violations(List<FieldViolation> violations) {
        return violations.stream()
                .<Object>map(each -> Map.of("path", each.path(), "problem", each.problem()))
                .toList();
    }

    private static void put(Map<String, Object> view, String name, @Nullable Object value) {
        if (value != null) {
            view.put(name, value);
        }
    }

    private static void putIfAny(Map<String, Object> view, String name, List<?> values) {
        if (!values.isEmpty()) {
            view.put(name, values);
        }
    }
}
