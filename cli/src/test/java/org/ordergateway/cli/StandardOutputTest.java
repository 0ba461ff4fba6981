package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void textIsUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter out = new PrintWriter(new StandardOutput(bytes));
        out.print("Zo\u00eb \u20ac");
        out.close();
        assertThat(bytes.toByteArray()).isEqualTo("Zo\u00eb \u20ac".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatHasGoneAwayIsToldApartFromAFullDisk() {
        assertThatThrownBy(() -> printTo("Broken pipe")).isInstanceOf(StandardOutput.ReaderGone.class);
        assertThatThrownBy(() -> printTo("No space left on device"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("No space left");
    }

    private static void printTo(String problem) {
        PrintWriter out = new PrintWriter(new StandardOutput(new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException(problem);
            }
        }));
        out.print("x");
        out.flush();
    }
}
