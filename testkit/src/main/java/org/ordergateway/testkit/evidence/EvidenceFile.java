package org.ordergateway.testkit.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ordergateway.sandbox.server.ExactJson;
import org.ordergateway.testkit.rule.Sent;
import org.ordergateway.testkit.rule.Verdict;

/**
 * The evidence of one run, {@code <vendor>.jsonl}: a JSON object a line with rule, case, cell, vendor, result, what the
 * run says of the cell, and what was sent: methods, paths without queries, and names of fields, never a value.
 */
public final class EvidenceFile {

    private EvidenceFile() {}

    /** Writes it, in place of an earlier run's. */
    public static Path write(Path folder, String vendor, List<Verdict> verdicts) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = verdicts.stream().map(EvidenceFile::line).toList();
        return Files.write(folder.resolve(vendor + ".jsonl"), lines);
    }

    private static String line(Verdict verdict) {
        ObjectNode line = ExactJson.object()
                .put("rule", verdict.rule().id())
                .put("case", verdict.proven().name())
                .put("cell", verdict.proven().cell())
                .put("vendor", verdict.vendor())
                .put("result", word(verdict.result()))
                .put("proves", word(verdict.proven().outcome()));
        if (verdict.result() == Verdict.Result.NOT_RUN) {
            line.put("reason", verdict.actual());
        }
        var sent = line.putArray("sent");
        for (Sent request : verdict.sent()) {
            var fields = sent.addObject()
                    .put("method", request.method())
                    .put("path", request.path())
                    .putArray("fields");
            request.fields().forEach(fields::add);
        }
        return ExactJson.write(line);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
