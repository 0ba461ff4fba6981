package org.ordergateway.testkit.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.ordergateway.capability.Operation;
import org.ordergateway.testkit.harness.AdapterHarness;

/**
 * An answer made of any bytes, for fuzzing what an adapter makes of it: the first byte stands for the HTTP status, the
 * rest is the body.
 *
 * @param status 400 for {@code 4}, 500 for {@code 5}, 201 for {@code 1}, and 200 for anything else
 */
public record AnyAnswer(int status, byte[] body) {

    private static final int LONGEST_SEED = 4_000;

    /** The answer that these bytes stand for. */
    public static AnyAnswer of(byte[] bytes) {
        int from = Math.min(1, bytes.length);
        return new AnyAnswer(from == 0 ? 200 : status(bytes[0]), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static int status(byte first) {
        return switch (first) {
            case '1' -> 201;
            case '4' -> 400;
            case '5' -> 500;
            default -> 200;
        };
    }

    /** Bytes to begin with: the vendor's own answers to an operation, odd ones, and some that are none. */
    public static Stream<byte[]> seeds(AdapterHarness harness, Operation operation) {
        String success = Objects.requireNonNull(harness.provocations().success(operation));
        String refusal = String.valueOf(
                harness.provocations().rejected("not like this").answer().body());
        List<String> seeds = new ArrayList<>(List.of(
                "2" + success,
                "1" + success,
                "2\ufeff" + success,
                "4" + refusal,
                "2" + refusal,
                "5{}",
                "4{}",
                "2{\"a\":1,\"a\":2}"));
        HostileDocuments.members().values().forEach(member -> {
            seeds.add("2" + success.replaceFirst("\\{", Matcher.quoteReplacement("{" + member + ",")));
            seeds.add("4" + refusal.replaceFirst("\\{", Matcher.quoteReplacement("{" + member + ",")));
        });
        return Stream.concat(
                seeds.stream().map(seed -> seed.getBytes(StandardCharsets.UTF_8)),
                HostileDocuments.unreadable().values().stream()
                        .filter(document -> document.length < LONGEST_SEED)
                        .map(AnyAnswer::withSuccess));
    }

    private static byte[] withSuccess(byte[] body) {
        byte[] all = new byte[body.length + 1];
        all[0] = '2';
        System.arraycopy(body, 0, all, 1, body.length);
        return all;
    }
}
