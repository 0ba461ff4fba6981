package org.ordergateway.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Standard output in UTF-8, whatever the locale. A reader that has gone away ends the command in silence; a full disk is a
 * fault, where a {@link java.io.PrintStream} would hide both.
 */
final class StandardOutput extends Writer {

    /** Whoever read the output wants no more of it. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    private final Writer writer;

    StandardOutput(OutputStream stream) {
        this.writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] text, int from, int length) {
        try {
            writer.write(text, from, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        flush();
    }

    private static RuntimeException failed(IOException e) {
        String why = String.valueOf(e.getMessage());
        return why.contains("Broken pipe") || why.contains("pipe is being closed")
                ? new ReaderGone(e)
                : CommandFailure.fault("the output cannot be written: " + why);
    }
}
