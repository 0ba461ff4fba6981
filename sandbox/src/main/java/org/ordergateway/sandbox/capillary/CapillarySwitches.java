package org.ordergateway.sandbox.capillary;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Capillary's pages leave open, contradict or make a matter of an organisation's set-up, each as a switch; all of
 * them stay as they are over a reset.
 *
 * <p>Every method returns this object and takes effect with the next request; safe to call from any thread.
 */
public final class CapillarySwitches {

    private volatile UpdateAnswer updateAnswer = UpdateAnswer.ECHO;
    private volatile int updateFailureStatus = 400;
    private volatile int addFailureStatus = 400;
    private volatile int readFailureStatus = 400;
    private volatile int bulkFailureStatus = 201;
    private volatile int bulkLimit = Integer.MAX_VALUE;
    private volatile boolean errorsHaveBodies = true;
    private volatile boolean failureCountLies;
    private volatile boolean bulkEchoDiffers;
    private volatile boolean replacesFields;
    private volatile boolean sourceRequired;
    private volatile boolean typeRequired;
    private volatile boolean lookupOffsetIsPage = true;
    private volatile boolean pagerRepeats;
    private volatile @Nullable Set<String> customFields;
    private volatile @Nullable Set<String> extendedFields;
    private volatile long tokenSeconds = 300;
    private volatile ZoneOffset serverOffset = ZoneOffset.UTC;
    private volatile String skipDownstreamName = "SKIP-DOWNSTREAM";

    CapillarySwitches() {}

    /** The form of the answer to an update; the page's example at first. */
    public CapillarySwitches updateAnswer(UpdateAnswer form) {
        updateAnswer = form;
        return this;
    }

    /** The status of an update that the state refuses: 400 at first as the page says; 201 with errors is in use too. */
    public CapillarySwitches updateFailureStatus(int status) {
        updateFailureStatus = status;
        return this;
    }

    /** The status of a single add that the state refuses: 400 at first, since no page names one. */
    public CapillarySwitches addFailureStatus(int status) {
        addFailureStatus = status;
        return this;
    }

    /** The status of a read of an unknown bill or customer: 400 at first, since no page names one. */
    public CapillarySwitches readFailureStatus(int status) {
        readFailureStatus = status;
        return this;
    }

    /** The status of a bulk call with failed entries: 201 at first, as the general table of statuses says. */
    public CapillarySwitches bulkFailureStatus(int status) {
        bulkFailureStatus = status;
        return this;
    }

    /** How many entries a bulk call takes before it is refused with 672; no limit at first, since no page names one. */
    public CapillarySwitches bulkLimit(int entries) {
        bulkLimit = entries;
        return this;
    }

    /** Whether a refused single call has a body with its errors; true at first. No page shows such a body. */
    public CapillarySwitches errorsHaveBodies(boolean have) {
        errorsHaveBodies = have;
        return this;
    }

    /** Whether a bulk add says failureCount 0 and gives a failed entry an entityId, as a sample does; false at first. */
    public CapillarySwitches failureCountLies(boolean lies) {
        failureCountLies = lies;
        return this;
    }

    /**
     * Whether a bulk update answers with another identifierValue than was sent, and with numbers for numeric text in the
     * extended fields of lines, as the page's sample does; false at first.
     */
    public CapillarySwitches bulkEchoDiffers(boolean differs) {
        bulkEchoDiffers = differs;
        return this;
    }

    /** Whether sent extended and custom fields replace all others instead of joining them; false at first. */
    public CapillarySwitches replacesFields(boolean replaces) {
        replacesFields = replaces;
        return this;
    }

    /** Whether add and update ask for a source with their customer: false at first as their pages say; an older page asks for it. */
    public CapillarySwitches sourceRequired(boolean required) {
        sourceRequired = required;
        return this;
    }

    /** Whether reading one bill asks for its type: false at first, REGULAR then being meant; a newer page stars it. */
    public CapillarySwitches typeRequired(boolean required) {
        typeRequired = required;
        return this;
    }

    /** Whether offset counts pages instead of records in the list by identifier; true at first, as its page says. */
    public CapillarySwitches lookupOffsetIsPage(boolean isPage) {
        lookupOffsetIsPage = isPage;
        return this;
    }

    /** Whether both lists answer with their first page whatever the offset; false at first. */
    public CapillarySwitches pagerRepeats(boolean repeats) {
        pagerRepeats = repeats;
        return this;
    }

    /** The custom fields that the organisation has; any others are refused with 669. All are accepted at first. */
    public CapillarySwitches definedCustomFields(Set<String> names) {
        customFields = Set.copyOf(names);
        return this;
    }

    /** The extended fields that the organisation has; any others come to warning 91016. All are accepted at first. */
    public CapillarySwitches definedExtendedFields(Set<String> names) {
        extendedFields = Set.copyOf(names);
        return this;
    }

    /** How long a token generated from now on is good for; 300 at first. A token of 0 seconds never is. */
    public CapillarySwitches tokenSeconds(long seconds) {
        tokenSeconds = seconds;
        return this;
    }

    /** The server's zone, in which answers tell the billing time; UTC at first. */
    public CapillarySwitches serverOffset(ZoneOffset offset) {
        serverOffset = offset;
        return this;
    }

    /** The name of the header {@code SKIP-DOWNSTREAM}, for which a release note has {@code skipDownstream}. */
    public CapillarySwitches skipDownstreamName(String name) {
        skipDownstreamName = name;
        return this;
    }

    UpdateAnswer updateAnswer() {
        return updateAnswer;
    }

    int updateFailureStatus() {
        return updateFailureStatus;
    }

    int addFailureStatus() {
        return addFailureStatus;
    }

    int readFailureStatus() {
        return readFailureStatus;
    }

    int bulkFailureStatus() {
        return bulkFailureStatus;
    }

    int bulkLimit() {
        return bulkLimit;
    }

    boolean errorsHaveBodies() {
        return errorsHaveBodies;
    }

    boolean failureCountLies() {
        return failureCountLies;
    }

    boolean bulkEchoDiffers() {
        return bulkEchoDiffers;
    }

    boolean replacesFields() {
        return replacesFields;
    }

    boolean sourceRequired() {
        return sourceRequired;
    }

    boolean typeRequired() {
        return typeRequired;
    }

    boolean lookupOffsetIsPage() {
        return lookupOffsetIsPage;
    }

    boolean pagerRepeats() {
        return pagerRepeats;
    }

    boolean hasCustomField(String name) {
        return Optional.ofNullable(customFields)
                .map(names -> names.contains(name))
                .orElse(true);
    }

    boolean hasExtendedField(String name) {
        return Optional.ofNullable(extendedFields)
                .map(names -> names.contains(name))
                .orElse(true);
    }

    long tokenSeconds() {
        return tokenSeconds;
    }

    ZoneOffset serverOffset() {
        return serverOffset;
    }

    String skipDownstreamName() {
        return skipDownstreamName;
    }
}
