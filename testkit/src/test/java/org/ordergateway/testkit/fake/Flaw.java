package org.ordergateway.testkit.fake;

/** What an adapter can do wrong, and the rule that must notice. */
public enum Flaw {
    FIELD_DROPPED("U-1"),
    FIELDS_SWAPPED("U-6"),
    NULL_SENT_FOR_ABSENT("U-5"),
    CLEAR_IGNORED("K-1"),
    DECIMAL_ROUNDED("V-5"),
    ZONE_LOST("V-8"),
    UNKNOWN_STATUS_DEFAULTED("V-4"),
    WRONG_UNIT("V-10"),
    POST_SENT_AGAIN("F-9"),
    DOUBT_RETRIED("F-15"),
    THROTTLING_SWALLOWED("F-7"),
    RETRY_AFTER_IGNORED("T-1"),
    FAILURE_TAKEN_AS_SUCCESS("F-6"),
    HALF_A_BODY_TAKEN_AS_SUCCESS("F-17"),
    PAGE_SKIPPED("G-1"),
    PAGE_DOUBLED("G-2"),
    PAGES_WITHOUT_END("G-3"),
    DEADLINE_ANEW_FOR_EACH_PAGE("G-7"),
    RAW_DOCUMENT_LOST("A-1"),
    WARNING_LOST("A-2"),
    VENDOR_CODE_LOST("A-5"),
    SECRET_IN_MESSAGE("S-1"),
    REQUEST_IN_CAUSE("S-2"),
    PERSONAL_DATA_PRINTED("S-4"),
    UPDATE_UNDOES_CREATION("P-8"),
    WRONG_EFFECT("E-1"),
    UNSUPPORTED_FIELD_SENT("U-3"),
    DONE_BUT_NOT_DECLARED("U-2"),
    CLOSED_BUT_SENDING("O-2"),
    PARTLY_TOLD_AS_NONE("E-3"),
    BULK_RESULTS_SWAPPED("B-1"),
    BULK_CREATES_TWICE("B-2"),
    BULK_STOPS_AT_A_FAILURE("B-3"),
    BULK_OUT_OF_ORDER("B-4"),
    BULK_WITHOUT_A_BOUND("B-5"),
    BULK_CLOSED_AS_IF_NOTHING_WAS_SENT("B-6"),
    BATCH_RESULTS_SWAPPED("B-7"),
    BATCH_FAILS_AS_ONE("B-8"),
    BATCH_DOUBT_TOLD_AS_NONE("B-9"),
    BATCH_REFUSED_AND_SENT_ONE_BY_ONE("B-10"),
    READ_FROM_A_CACHE("D-1"),
    CHANGES_OVERTAKE("Q-2"),
    CONNECTION_LEFT("O-7"),
    THREAD_LEFT("O-8");

    private final String rule;

    Flaw(String rule) {
        this.rule = rule;
    }

    /** The id of the rule that is named for it. */
    public String rule() {
        return rule;
    }
}
