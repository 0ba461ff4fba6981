package org.ordergateway.testkit.rule;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what is printed and logged meanwhile, by whomever; several may keep at once. */
final class Printed extends Handler {

    private static final List<ByteArrayOutputStream> KEEPING = new CopyOnWriteArrayList<>();
    private static final Printed HANDLER = new Printed();
    private static @Nullable PrintStream out;
    private static @Nullable PrintStream err;

    private Printed() {}

    /** What is printed to the standard streams and logged through java.util.logging while this work runs. */
    static String during(Work work) throws Exception {
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        begin(captured);
        try {
            work.run();
        } finally {
            end(captured);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }

    private static synchronized void begin(ByteArrayOutputStream captured) {
        if (KEEPING.isEmpty()) {
            out = System.out;
            err = System.err;
            PrintStream all = new PrintStream(new ToAll(), true, StandardCharsets.UTF_8);
            System.setOut(all);
            System.setErr(all);
            Logger.getLogger("").addHandler(HANDLER);
        }
        KEEPING.add(captured);
    }

    private static synchronized void end(ByteArrayOutputStream captured) {
        KEEPING.removeIf(each -> each == captured);
        if (KEEPING.isEmpty()) {
            Logger.getLogger("").removeHandler(HANDLER);
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static final class ToAll extends OutputStream {

        @Override
        public void write(int one) {
            KEEPING.forEach(each -> each.write(one));
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            KEEPING.forEach(each -> each.write(bytes, from, length));
        }
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
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        KEEPING.forEach(each -> each.writeBytes(bytes));
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
