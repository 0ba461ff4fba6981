package org.ordergateway.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A properties file in UTF-8. */
final class ConfigurationFile {

    private ConfigurationFile() {}

    /** Its texts by name; a fault, and none, when it cannot be read. */
    static Map<String, String> read(Path file, List<String> faults) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            faults.add("there is no file " + file);
        } catch (IOException | IllegalArgumentException e) {
            faults.add("the file " + file + " cannot be read as properties in UTF-8");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
