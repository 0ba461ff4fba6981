package org.ordergateway.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.TestAbortedException;
import org.ordergateway.testkit.evidence.EvidenceFile;
import org.ordergateway.testkit.evidence.Tally;
import org.ordergateway.testkit.harness.AdapterHarness;
import org.ordergateway.testkit.rule.Case;
import org.ordergateway.testkit.rule.Contract;
import org.ordergateway.testkit.rule.ContractRun;
import org.ordergateway.testkit.rule.Rule;
import org.ordergateway.testkit.rule.Verdict;

/**
 * The contract that every adapter passes. Extend it in the adapter's tests and hand it a harness:
 *
 * <pre>{@code
 * class CaptainContractTest extends OrderGatewayContract {
 *     @Override
 *     protected AdapterHarness harness() {
 *         return new CaptainHarness();
 *     }
 * }
 * }</pre>
 *
 * Each case's name begins with its rule's id, as in {@code CONTRACT.md}. What cannot be run is reported as aborted with
 * its reason. A run leaves evidence in {@code target/contract-evidence}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OrderGatewayContract {

    private @Nullable ContractRun run;
    private @Nullable String vendor;

    /** The harness to run over; it is closed after the run. */
    protected abstract AdapterHarness harness() throws Exception;

    @BeforeAll
    void open() throws Exception {
        AdapterHarness harness = harness();
        vendor = harness.sandbox().vendor();
        run = new ContractRun(harness);
    }

    @TestFactory
    @DisplayName("the contract")
    Stream<DynamicContainer> contract() {
        return Contract.groups().stream()
                .map(group -> DynamicContainer.dynamicContainer(
                        group.title(), group.rules().stream().map(this::container)));
    }

    private DynamicContainer container(Rule rule) {
        return DynamicContainer.dynamicContainer(
                rule.toString(),
                Stream.of(rule).flatMap(each -> run().cases(each).stream()).map(each -> test(rule, each)));
    }

    private DynamicTest test(Rule rule, Case each) {
        return DynamicTest.dynamicTest(rule.id() + " " + each.name(), () -> {
            Verdict verdict = run().run(rule, each);
            switch (verdict.result()) {
                case PASSED -> {}
                case FAILED -> throw new AssertionError(verdict.describe(), verdict.cause());
                case NOT_RUN -> throw new TestAbortedException(rule.id() + " is not run: " + verdict.actual());
            }
        });
    }

    @AfterAll
    void report() throws Exception {
        if (run != null) {
            run.close();
            leaveEvidence(run);
        }
    }

    private void leaveEvidence(ContractRun finished) throws IOException {
        String name = Objects.requireNonNull(vendor);
        EvidenceFile.write(Path.of("target", "contract-evidence"), name, finished.verdicts());
        System.out.println(new Tally(finished.verdicts()).text(name));
    }

    private ContractRun run() {
        return Objects.requireNonNull(run);
    }
}
