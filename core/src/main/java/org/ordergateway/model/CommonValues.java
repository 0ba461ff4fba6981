package org.ordergateway.model;

import java.math.BigDecimal;
import java.util.stream.LongStream;

/** Values that most custom data consists of, made once. */
final class CommonValues {

    private static final FieldValue YES = new FieldValue.Flag(true);
    private static final FieldValue NO = new FieldValue.Flag(false);
    private static final FieldValue[] SMALL = LongStream.range(0, 128)
            .mapToObj(number -> new FieldValue.Decimal(BigDecimal.valueOf(number)))
            .toArray(FieldValue[]::new);

    private CommonValues() {}

    static FieldValue of(boolean flag) {
        return flag ? YES : NO;
    }

    static FieldValue of(long number) {
        return number >= 0 && number < SMALL.length
                ? SMALL[(int) number]
                : new FieldValue.Decimal(BigDecimal.valueOf(number));
    }
}
