package org.ordergateway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.ordergateway.settings.ConfigurationException;

/** Reads a document from a file, or from standard input for {@code -}. */
final class Input {

    private static final int MOST_BYTES = 16 << 20;

    private Input() {}

    static String read(String source) {
        try {
            byte[] bytes = source.equals("-") ? capped(System.in) : Files.readAllBytes(Path.of(source));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "no input", List.of("there is no file " + source + "; - is standard input"));
        } catch (CharacterCodingException e) {
            throw new ConfigurationException("bad input", List.of("the input is not UTF-8"));
        } catch (IOException e) {
            throw new ConfigurationException("no input", List.of("the input cannot be read"));
        }
    }

    private static byte[] capped(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ConfigurationException("bad input", List.of("the input is larger than " + MOST_BYTES + " bytes"));
        }
        return bytes;
    }
}
