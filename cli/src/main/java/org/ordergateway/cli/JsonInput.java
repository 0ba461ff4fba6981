package org.ordergateway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A JSON document from a file, or from standard input when the file is called {@code -}. */
final class JsonInput {

    private static final int MOST_BYTES = 16 << 20;

    private JsonInput() {}

    /** The document's text, not yet looked at. */
    static String read(Shell shell, String file) {
        if (file.equals("-") && shell.isTerminal(Terminal.IN)) {
            throw CommandFailure.usage("no JSON: name a file, or pipe a document into the command");
        }
        String name = file.equals("-") ? "standard input" : file;
        try (InputStream in = file.equals("-") ? shell.in() : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw CommandFailure.usage(name + " is larger than " + (MOST_BYTES >> 20) + " MiB");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw CommandFailure.usage(name + " is not UTF-8");
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage("there is no file " + name);
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFailure.usage(name + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
