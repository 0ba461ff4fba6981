package org.ordergateway.testkit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ordergateway.settings.ConfigurationException;

/** What is refused before there is a gateway. */
final class BeforeRules {

    private static final String MARK = "x9marked";

    private BeforeRules() {}

    /** A case for each credential of the sandbox's settings, and each character that could end a header. */
    static List<Case> credentials(Bench bench) {
        List<Case> cases = new ArrayList<>();
        bench.sandbox().settings().forEach((name, value) -> {
            if (bench.harness().secrets().contains(value)) {
                for (String end : List.of("\r\n", "\n", "\r", "\u0000")) {
                    String shown =
                            end.chars().mapToObj(Integer::toHexString).toList().toString();
                    cases.add(Case.of(
                            name + " with " + shown,
                            at -> refused(at, Map.of(name, MARK + end + "X-" + MARK + ": 1"))));
                }
            }
        });
        if (cases.isEmpty()) {
            cases.add(Case.of("always", at -> NotRun.unless(false, "the vendor has no credential")));
        }
        return cases;
    }

    static List<Case> baseUrls(Bench bench) {
        List<Case> cases = new ArrayList<>();
        for (String url : List.of(
                "http://" + MARK + ".example.com",
                "https://user:" + MARK + "@example.com",
                "https://example.com/?" + MARK + "=1",
                "https://example.com/#" + MARK,
                "ftp://" + MARK + ".example.com",
                "file:///" + MARK,
                MARK)) {
            cases.add(Case.of(url.replace(MARK, "x"), at -> {
                Map<String, String> settings = at.harness().at(url);
                NotRun.unless(!settings.isEmpty(), "no setting of the vendor is a base URL");
                refused(at, settings);
            }));
        }
        return cases;
    }

    private static void refused(Bench bench, Map<String, String> settings) {
        try {
            bench.open(settings);
        } catch (ConfigurationException e) {
            StringBuilder shown = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                shown.append(cause).append('\n');
            }
            Breach.unless(shown.indexOf(MARK) < 0, "a message without the value", "it repeats it");
            bench.noRequest("with such a setting");
            return;
        }
        throw new Breach("a configuration error", "the gateway was opened");
    }
}
