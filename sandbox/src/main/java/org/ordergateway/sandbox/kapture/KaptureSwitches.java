package org.ordergateway.sandbox.kapture;

import java.util.List;
import java.util.stream.Collectors;
import org.ordergateway.sandbox.server.Answer;
import org.ordergateway.sandbox.server.Breach;

/** What Kapture's pages leave open, as it is set now, and the failures worded accordingly. */
final class KaptureSwitches {

    volatile int authFailureStatus = 401;
    volatile int failureStatus = 200;
    volatile FailureForm failureForm = FailureForm.TEXT;
    volatile PullMethods pullMethods = PullMethods.BOTH;
    volatile boolean repeatPages;
    volatile boolean customerNameOnUpdate;

    /** The one failure the pages show. */
    Answer invalidKey() {
        return failed(authFailureStatus, "Invalid Auth Key");
    }

    /** A request that the pages allow and that fails all the same. */
    Answer failed(String message) {
        return failed(failureStatus, message);
    }

    /** A failure under an HTTP status that the pages tie to it. */
    Answer failed(int status, String message) {
        return Answer.json(status, failureForm.document(message));
    }

    /** Parameters that the pages do not allow. */
    Answer refused(List<Breach> breaches) {
        String message = breaches.stream()
                .map(breach -> breach.where() + " " + breach.message())
                .collect(Collectors.joining("; "));
        return failed(400, message).breaching(breaches);
    }
}
