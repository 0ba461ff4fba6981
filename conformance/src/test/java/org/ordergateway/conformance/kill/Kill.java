package org.ordergateway.conformance.kill;

import java.util.List;
import org.ordergateway.conformance.Vendor;
import org.ordergateway.conformance.fault.FaultyAdapter;

/**
 * What became of one faulty adapter of one vendor.
 *
 * @param told the named rule's own words when it caught the fault; why the fault cannot apply when it cannot
 * @param noticed the other rules that failed, of the sample that ran
 */
public record Kill(FaultyAdapter adapter, Vendor vendor, Outcome outcome, String told, List<String> noticed) {

    /** How it ended. */
    public enum Outcome {
        /** The rule that is named for the fault failed. */
        CAUGHT,
        /** It passed: the contract does not notice this fault. */
        SURVIVED,
        /** The vendor has nothing that could be wrong in this way. */
        CANNOT_APPLY
    }

    public Kill {
        noticed = List.copyOf(noticed);
    }

    @Override
    public String toString() {
        return adapter.rule() + " catches at " + vendor.name() + ": " + adapter.name();
    }
}
