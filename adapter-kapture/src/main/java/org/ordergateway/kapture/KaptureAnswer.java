package org.ordergateway.kapture;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of Kapture says of its own success, in every form and spelling that is known of it. Values are taken as
 * they come: a flag may be text, and a message text, a list or an object.
 *
 * @param order the ids of the order that was added or updated
 */
record KaptureAnswer(
        @Nullable Object status,
        @JsonProperty("Status") @Nullable Object capitalStatus,
        @Nullable Object success,
        @JsonProperty("Success") @Nullable Object capitalSuccess,
        @Nullable Object message,
        @JsonProperty("Message") @Nullable Object capitalMessage,
        @JsonProperty("Order") @Nullable Object order) {

    private static final int MOST_TEXTS = 20;
    private static final List<String> IDS = List.of("order_id", "customer_id", "enquiry_id", "contact_id");

    /** What an answer says of the call. */
    enum Verdict {
        SUCCEEDED,
        FAILED,
        /** It shows neither success nor failure, or a word that no page has. */
        UNCLEAR
    }

    /** The worst of what the answer says: a failure anywhere in it is a failure. */
    Verdict verdict() {
        List<Verdict> said = new ArrayList<>();
        addFlag(said, success, Verdict.FAILED);
        addFlag(said, capitalSuccess, Verdict.FAILED);
        addStatus(said, status);
        addStatus(said, capitalStatus);
        addFlag(said, ids().get("result"), Verdict.UNCLEAR);
        if (order != null && !(order instanceof Map)) {
            said.add(Verdict.UNCLEAR);
        }
        if (said.contains(Verdict.FAILED)) {
            return Verdict.FAILED;
        }
        return said.isEmpty() || said.contains(Verdict.UNCLEAR) ? Verdict.UNCLEAR : Verdict.SUCCEEDED;
    }

    /** The members of {@code Order}. */
    Map<?, ?> ids() {
        return order instanceof Map<?, ?> map ? map : Map.of();
    }

    /** What it shows to have been done, by the page's names, whatever else it says: a result, or any id. */
    List<String> done() {
        List<String> done = new ArrayList<>();
        if (isWord(ids().get("result"), "true")) {
            done.add("result");
        }
        IDS.stream().filter(name -> !KaptureIds.isNone(ids().get(name))).forEach(done::add);
        return done;
    }

    /** The message in one line, as it came; absent when there is none. */
    @Nullable String text() {
        List<String> texts = new ArrayList<>();
        collect("", message, texts);
        collect("", capitalMessage, texts);
        return texts.isEmpty() ? null : String.join("; ", texts);
    }

    /** A flag that is there says yes, no, or something else. */
    private static void addFlag(List<Verdict> said, @Nullable Object flag, Verdict otherwise) {
        if (flag != null) {
            said.add(isWord(flag, "true") ? Verdict.SUCCEEDED : isWord(flag, "false") ? Verdict.FAILED : otherwise);
        }
    }

    private static void addStatus(List<Verdict> said, @Nullable Object status) {
        if (isWord(status, "success")) {
            said.add(Verdict.SUCCEEDED);
        } else if (isWord(status, "failed")) {
            said.add(Verdict.FAILED);
        } else {
            addFlag(said, status, Verdict.UNCLEAR);
        }
    }

    private static boolean isWord(@Nullable Object value, String word) {
        return value != null && word.equalsIgnoreCase(value.toString().strip());
    }

    private static void collect(String before, @Nullable Object value, List<String> texts) {
        if (value == null || texts.size() >= MOST_TEXTS) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> collect(before + name + ": ", each, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(before, each, texts));
        } else if (!value.toString().isBlank()) {
            texts.add(before + value);
        }
    }
}
