package org.ordergateway.bulk;

import org.ordergateway.model.Shown;

/**
 * How far a run is, at one moment.
 *
 * @param read how many inputs were read from the stream
 * @param applied how many of them the vendor applied
 * @param failed how many failed, those included that were not sent
 * @param inFlight how many are at the vendor now
 * @param ended whether every input has its result
 */
public record BulkProgress(
        @Shown long read,
        @Shown long applied,
        @Shown long failed,
        @Shown int inFlight,
        boolean ended) {

    /** How many were read and are still to be sent, or to be sent again. */
    public long waiting() {
        return read - applied - failed - inFlight;
    }
}
