package org.ordergateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ordergateway.model.Order;

/** The classes that this module ships. */
public final class LibraryClasses {

    private LibraryClasses() {}

    public static Path directory() {
        try {
            return Path.of(Order.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Path> files() {
        try (Stream<Path> files = Files.walk(directory())) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Class<?>> all() {
        return files().stream()
                .map(file -> directory().relativize(file).toString())
                .filter(name -> !name.endsWith("-info.class"))
                .<Class<?>>map(name -> load(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
