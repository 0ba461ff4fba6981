package org.ordergateway.testkit.rule;

import java.util.List;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.FieldViolation;
import org.ordergateway.failure.OrderFailure;

/** What a refusal before any request must look like. */
final class Refused {

    private Refused() {}

    /** Unsupported, effect NONE, naming the field; a whole operation that is missing needs no field. */
    static void naming(String path, OrderFailure failure, boolean operationMissing) {
        Breach.unless(
                failure.kind() == OrderFailure.Kind.UNSUPPORTED && failure.effect() == Effect.NONE,
                "unsupported (effect none), since the cell is not declared",
                "it is " + Neutral.shown(failure));
        List<String> named = ((OrderFailure.Unsupported) failure)
                .fields().stream().map(FieldViolation::path).toList();
        Breach.unless(
                operationMissing || named.stream().anyMatch(each -> isAbout(each, path)),
                "a refusal that names " + path,
                "it names " + named);
    }

    /** Invalid, effect NONE, naming the field. */
    static void invalid(String path, OrderFailure failure) {
        boolean invalid = failure instanceof OrderFailure.Invalid wrong
                && wrong.violations().stream().anyMatch(each -> isAbout(each.path(), path));
        boolean unsupported = failure instanceof OrderFailure.Unsupported wrong
                && wrong.fields().stream().anyMatch(each -> isAbout(each.path(), path));
        Breach.unless(
                invalid || unsupported,
                "invalid or unsupported (effect none), naming " + path,
                "it is " + Neutral.shown(failure));
    }

    private static boolean isAbout(String named, String path) {
        String bare = named.startsWith("clear ") ? named.substring("clear ".length()) : named;
        return bare.equals(path)
                || bare.startsWith(path + ".")
                || bare.startsWith(path + "[")
                || bare.startsWith(path + " (");
    }
}
