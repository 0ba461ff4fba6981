package org.ordergateway.kapture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ordergateway.model.FieldValue;
import org.ordergateway.wire.Writing;

/** The filters of a pull without a neutral name, under {@code extensions.kapture} of a query; every name is checked. */
final class KaptureFilters {

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(
                            "leadIdStr",
                            "enquiryIds",
                            "clientReferenceIds",
                            "viewId",
                            "bookingStatus",
                            "bookingSubStatus",
                            "bookingStartDate",
                            "bookingEndDate",
                            "zoneIdStr",
                            "blockId",
                            "unitId",
                            "approvalDesignationIds",
                            "agreementStartDate",
                            "agreementEndDate"),
                    IntStream.rangeClosed(1, 15).mapToObj(number -> "attr" + number))
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private KaptureFilters() {}

    /** The filters as text; unknown names and other values are refused. */
    static Map<String, String> of(@Nullable Map<String, FieldValue> extensions, Writing faults) {
        Map<String, String> filters = new LinkedHashMap<>();
        if (!KaptureExtensions.isBlock(extensions, faults)) {
            return filters;
        }
        KaptureExtensions.own(extensions).forEach((name, value) -> {
            String text = KaptureExtensions.text(value);
            if (!NAMES.contains(name)) {
                faults.refuse(KaptureExtensions.path(null), KaptureExtensions.unknown(NAMES));
            } else if (text == null || text.isBlank()) {
                faults.refuse(KaptureExtensions.path(name), "is no text with something in it");
            } else {
                filters.put(name, text);
            }
        });
        return filters;
    }
}
