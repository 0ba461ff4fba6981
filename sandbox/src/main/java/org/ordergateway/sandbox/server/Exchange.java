package org.ordergateway.sandbox.server;

import org.ordergateway.sandbox.Fault;
import org.ordergateway.sandbox.RecordedRequest;
import org.ordergateway.sandbox.Violation;

/** One request's way through the sandbox: logged, met by a fault or not, answered by the vendor's rules. */
record Exchange(
        VendorRules rules, BoundedLog<RecordedRequest> requests, BoundedLog<Violation> violations, FaultQueue faults) {

    /** What goes back: the vendor's answer, or the fault that strikes instead of it. */
    Outcome serve(RecordedRequest request) {
        requests.add(request);
        Fault fault = faults.next().orElse(null);
        if (fault == null) {
            return new Outcome(null, served(request));
        }
        boolean reaches = fault.applied() || fault.kind() == Fault.Kind.SLOW;
        Answer own = reaches ? served(request) : Outcome.NOTHING;
        return new Outcome(fault, own);
    }

    private Answer served(RecordedRequest request) {
        Answer answer = answered(request);
        for (Breach breach : answer.breaches()) {
            violations.add(new Violation(breach.rule(), breach.where(), request));
        }
        return answer;
    }

    private Answer answered(RecordedRequest request) {
        try {
            return rules.answer(request);
        } catch (RuntimeException broken) {
            return Answer.json(500, ExactJson.object().put("error", "the sandbox failed"))
                    .breaching("the sandbox must know what to answer, but failed with " + broken, request.path());
        }
    }
}
