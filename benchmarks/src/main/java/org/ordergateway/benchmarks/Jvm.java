package org.ordergateway.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs one class; talked to in lines. It is ended with {@link #close}. For one thread. */
public final class Jvm implements AutoCloseable {

    private final String name;
    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;

    private Jvm(String name, Process process) {
        this.name = name;
        this.process = process;
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Starts it with this JVM's class path. */
    public static Jvm start(Class<?> main, List<String> options, String... arguments) throws IOException {
        return start(main, System.getProperty("java.class.path"), options, arguments);
    }

    static Jvm start(Class<?> main, String classPath, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Jvm(main.getSimpleName() + " " + String.join(" ", arguments), process);
    }

    /** Its next line. */
    public String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(name + " ended");
        }
        return line;
    }

    /** Its answer to a command. */
    public String ask(String command) throws IOException {
        commands.println(command);
        return line();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
