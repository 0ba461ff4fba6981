package org.ordergateway.testkit.rule;

import io.vavr.control.Either;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ordergateway.OrderReceipt;
import org.ordergateway.capability.Operation;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderFailure.InDoubt;
import org.ordergateway.json.OrderJson;
import org.ordergateway.model.NewOrder;
import org.ordergateway.model.OrderUpdate;
import org.ordergateway.sandbox.Fault;

/** That nothing of a person gets out: of a change that is marked all over, whatever becomes of it. */
final class PersonRules {

    private static final List<Operation> CHANGES = List.of(Operation.CREATE, Operation.UPDATE);

    private PersonRules() {}

    /** Each failure scenario for each kind of change, a success of each, and a doubt that is looked into. */
    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : CHANGES) {
            for (FailureRow row : FailureTable.all()) {
                if (row.operations().contains(operation)) {
                    cases.add(Case.of(row.id() + " " + operation.word(), at -> {
                        at.needs(operation);
                        change(at, operation, row.provocation().prepare(at, operation));
                    }));
                }
            }
            cases.add(Case.of("success " + operation.word(), at -> {
                at.needs(operation);
                change(at, operation, Attempt.usual(at));
            }));
            cases.add(Case.of("everything echoed " + operation.word(), at -> {
                at.needs(operation);
                Attempt attempt = Attempt.usual(at);
                String words = "cannot take " + at.marked(operation).words();
                at.sandbox().inject(at.harness().provocations().rejected(words).answer());
                change(at, operation, attempt);
            }));
            cases.add(Case.of("doubt " + operation.word(), at -> {
                at.needs(operation);
                Attempt attempt = Attempt.usual(at);
                at.sandbox().inject(Fault.reset().afterApplying());
                change(at, operation, attempt);
            }));
        }
        return cases;
    }

    private static void change(Bench bench, Operation operation, Attempt attempt) throws Exception {
        Marked marked = bench.marked(operation);
        StringWriter shown = new StringWriter();
        String printed = Printed.during(() -> {
            try {
                change(marked, operation, attempt, shown);
            } catch (RuntimeException thrown) {
                thrown.printStackTrace(new PrintWriter(shown, true));
            }
        });
        marked.absent(shown.toString(), "everything that is told of the change");
        marked.marksAbsent(printed, "everything that is printed and logged meanwhile");
        bench.sandbox().requests().forEach(sent -> marked.absent(Sent.of(sent).toString(), "the evidence"));
        Set<String> secrets = bench.harness().secrets();
        SecrecyRules.absent(shown + printed, secrets, "a credential");
    }

    private static void change(Marked marked, Operation operation, Attempt attempt, StringWriter shown) {
        Either<OrderFailure, OrderReceipt> outcome;
        if (operation == Operation.CREATE) {
            NewOrder order = marked.creation();
            shown.write(order + "\n" + attempt.gateway().plan(order) + "\n");
            outcome = attempt.gateway().create(order, attempt.options());
        } else {
            OrderUpdate update = marked.update(attempt.ref());
            shown.write(update + "\n" + attempt.gateway().plan(update) + "\n");
            outcome = attempt.gateway().update(update, attempt.options());
        }
        outcome.peek(receipt -> shown.write(receipt + "\n")).peekLeft(failure -> failed(failure, attempt, shown));
    }

    private static void failed(OrderFailure failure, Attempt attempt, StringWriter shown) {
        shown.write(
                failure + "\n" + failure.message() + "\n" + failure.detail() + "\n" + OrderJson.write(failure) + "\n");
        failure.toException().printStackTrace(new PrintWriter(shown, true));
        if (failure instanceof InDoubt doubt) {
            shown.write(attempt.gateway().resolve(doubt, attempt.options()) + "\n");
        }
    }
}
