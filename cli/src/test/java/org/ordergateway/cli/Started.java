package org.ordergateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a process of its own printed, and how it ended. */
record Started(int status, String out, String err) {

    /** The command in a Java of its own, with further options of that Java. */
    static Started java(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return of(new ProcessBuilder(), environment, command(options, arguments));
    }

    /** The command line of the command in a Java of its own. */
    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.ordergateway.cli.Orders"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Any program. */
    static Started of(ProcessBuilder builder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("orders", ".out");
        Path err = Files.createTempFile("orders", ".err");
        try {
            builder.command(command)
                    .redirectInput(ProcessBuilder.Redirect.from(devNull().toFile()));
            if (builder.redirectOutput() == ProcessBuilder.Redirect.PIPE) {
                builder.redirectOutput(out.toFile());
            }
            builder.redirectError(err.toFile()).environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it did not end within a minute");
            }
            return new Started(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static Path devNull() {
        return Path.of("/dev/null");
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
