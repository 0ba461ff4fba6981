package org.ordergateway.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A properties file in UTF-8. */
final class ConfigurationFile {

    /** What the name of such a source begins with. */
    static final String NAME = "file ";

    private ConfigurationFile() {}

    static Map<String, String> read(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (NoSuchFileException e) {
            throw wrong("there is no configuration file " + file);
        } catch (CharacterCodingException e) {
            throw wrong("the configuration file " + file + " is not UTF-8");
        } catch (IOException e) {
            throw wrong("the configuration file " + file + " cannot be read ("
                    + e.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException e) {
            throw wrong("the configuration file " + file + " holds a \\u that no four hexadecimal digits follow");
        }
        Map<String, String> texts = new HashMap<>();
        read.stringPropertyNames().forEach(name -> texts.put(name, read.getProperty(name)));
        return texts;
    }

    private static CommandFailure wrong(String message) {
        return CommandFailure.configuration(message, List.of());
    }
}
