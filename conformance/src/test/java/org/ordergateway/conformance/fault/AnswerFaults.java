package org.ordergateway.conformance.fault;

import static org.ordergateway.conformance.fault.FaultyAdapter.damaged;
import static org.ordergateway.conformance.fault.FaultyAdapter.wrapped;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ordergateway.OrderGateway;
import org.ordergateway.OrderReceipt;
import org.ordergateway.OrderSnapshot;
import org.ordergateway.RawDocument;
import org.ordergateway.Warning;
import org.ordergateway.conformance.traffic.Tampering;
import org.ordergateway.conformance.traffic.WireAnswer;
import org.ordergateway.conformance.traffic.WireRequest;
import org.ordergateway.failure.FailureDetail;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.OrderRef;
import org.ordergateway.testkit.harness.AdapterHarness;

/** Parts of a vendor's answer that get lost. */
final class AnswerFaults {

    private AnswerFaults() {}

    static List<FaultyAdapter> all() {
        return List.of(
                wrapped(
                        "the vendor's document is lost: it is made anew from the neutral order",
                        "A-1",
                        (subject, sound) -> new Changed(sound) {
                            @Override
                            RawDocument raw(OrderSnapshot told) {
                                return RawDocument.of(
                                        OrderJson.write(told.order()).getBytes(StandardCharsets.UTF_8));
                            }
                        }),
                wrapped("warnings are lost", "A-2", (subject, sound) -> new Changed(sound) {
                    @Override
                    List<Warning> warnings(List<Warning> told) {
                        return List.of();
                    }
                }),
                wrapped(
                        "an order is told by the id that was asked for, not by the vendor's",
                        "A-3",
                        (subject, sound) -> new Changed(sound) {
                            @Override
                            OrderRef ref(OrderRef told) {
                                return new OrderRef(null, told.number(), told.customer(), told.type());
                            }
                        }),
                damaged("the vendor's id of a request is lost", "A-4", subject -> withoutRequestId(subject.harness())),
                wrapped("the vendor's status and code are lost", "A-5", (subject, sound) -> new FaultyGateway(sound) {
                    @Override
                    protected OrderFailure told(OrderFailure failure) {
                        return Failures.withDetail(
                                failure,
                                FailureDetail.of(String.valueOf(failure.detail().vendor()), failure.message()));
                    }
                }));
    }

    private static Tampering withoutRequestId(AdapterHarness harness) {
        String header = harness.provocations().requestIdHeader();
        return new Tampering() {
            @Override
            public WireAnswer answer(WireRequest asked, WireAnswer told) {
                return header == null ? told : told.withHeader(header, null);
            }
        };
    }

    /** Receipts and snapshots with one part changed. */
    static class Changed extends FaultyGateway {

        Changed(OrderGateway sound) {
            super(sound);
        }

        RawDocument raw(OrderSnapshot told) {
            return told.raw();
        }

        List<Warning> warnings(List<Warning> told) {
            return told;
        }

        OrderRef ref(OrderRef told) {
            return told;
        }

        @Override
        protected OrderSnapshot told(OrderSnapshot told) {
            return new OrderSnapshot(ref(told.ref()), told.order(), warnings(told.warnings()), raw(told));
        }

        @Override
        protected OrderReceipt told(OrderReceipt told) {
            return new OrderReceipt(
                    ref(told.ref()),
                    told.order(),
                    told.vendorIds(),
                    warnings(told.warnings()),
                    told.leftOut(),
                    told.steps(),
                    told.requestId(),
                    told.raw());
        }
    }
}
