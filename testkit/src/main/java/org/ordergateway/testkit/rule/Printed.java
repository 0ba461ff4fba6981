package org.ordergateway.testkit.rule;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what is printed and logged meanwhile. */
final class Printed extends Handler {

    private final ByteArrayOutputStream captured;

    private Printed(ByteArrayOutputStream captured) {
        this.captured = captured;
    }

    /** What this work prints to the standard streams and logs through java.util.logging. */
    static String during(Work work) throws Exception {
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Handler handler = new Printed(captured);
        Logger root = Logger.getLogger("");
        PrintStream capturing = new PrintStream(captured, true, StandardCharsets.UTF_8);
        System.setOut(capturing);
        System.setErr(capturing);
        root.addHandler(handler);
        try {
            work.run();
        } finally {
            root.removeHandler(handler);
            System.setOut(out);
            System.setErr(err);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }

    /** What may print. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    @Override
    public void publish(LogRecord record) {
        StringWriter text = new StringWriter();
        text.write(record.getMessage() + "\n");
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        captured.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // holds nothing
    }
}
