package org.ordergateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ordergateway.OrderReceipt;
import org.ordergateway.model.OrderRef;
import org.ordergateway.sandbox.VendorSandbox;

class ReadmeTest {

    @TempDir
    private Path classes;

    /** The program of the README's first screen, compiled as it stands there and run at every vendor. */
    @Test
    void theProgramOfTheReadmeUpdatesAnOrderAtEveryVendorThatTakesANote() throws Exception {
        Method note = compiled(program()).getDeclaredMethod("note", Map.class, OrderRef.class, String.class);
        note.setAccessible(true);
        for (String vendor : List.of("captain", "kapture")) {
            try (VendorSandbox sandbox = Sandboxes.start(vendor, 0)) {
                Map<String, String> configuration = new HashMap<>();
                configuration.put("orders.gateways.main.vendor", vendor);
                sandbox.settings().forEach((name, value) -> configuration.put("orders.gateways.main." + name, value));
                OrderReceipt receipt = (OrderReceipt)
                        note.invoke(null, configuration, OrderRef.id(sandbox.seededOrderId()), "ring twice");
                assertThat(receipt.ref().id()).isEqualTo(sandbox.seededOrderId());
                assertThat(sandbox.order(sandbox.seededOrderId()).orElseThrow()).contains("ring twice");
                assertThat(sandbox.violations()).isEmpty();
            }
        }
    }

    private static String program() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
            folder = folder.getParent();
        }
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(folder.resolve("README.md")));
        assertThat(block.find()).as("the README shows a program").isTrue();
        return block.group(1);
    }

    private Class<?> compiled(String program) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///KeepInStep.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return program;
                    }
                };
        boolean good = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source))
                .call();
        assertThat(good).as(messages.toString()).isTrue();
        ClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        return loader.loadClass("KeepInStep");
    }
}
