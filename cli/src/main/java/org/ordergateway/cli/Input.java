package org.ordergateway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a document from a file, or from standard input for {@code -}. */
final class Input {

    private static final int MOST_BYTES = 16 << 20;

    private Input() {}

    static String read(String source) {
        boolean standard = source.equals("-");
        if (standard && Terminal.IN.isOne()) {
            throw CommandFailure.usage("no input: name a file, or pipe a document into the command");
        }
        String name = standard ? "standard input" : "the file " + source;
        try (InputStream in = standard ? System.in : Files.newInputStream(Path.of(source))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw CommandFailure.usage(name + " is larger than " + (MOST_BYTES >> 20) + " MiB");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // The mark that some editors put first is no part of the document.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage("there is no file " + source + "; - is standard input");
        } catch (CharacterCodingException e) {
            throw CommandFailure.usage(name + " is not UTF-8");
        } catch (IOException | InvalidPathException e) {
            throw CommandFailure.usage(name + " cannot be read");
        }
    }
}
