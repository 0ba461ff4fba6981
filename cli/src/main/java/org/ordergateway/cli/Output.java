package org.ordergateway.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Standard output in UTF-8. A reader that has gone away ends the command in silence ({@link ReaderGone}); a full disk does
 * not, as {@link java.io.PrintStream} would let it.
 */
final class Output extends Writer {

    /** Whoever read the output does not want any more of it. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    private final Writer writer;

    Output(OutputStream stream) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Writes a line; it may stay in memory until {@link #flush()}. */
    void line(String text) {
        write(text);
        write("\n");
    }

    @Override
    public void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw failed(e);
        }
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
                : CommandFailure.broken("the output cannot be written: " + why);
    }
}
