package org.ordergateway.build;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/** Writes sources with a {@code toString} that prints the name of the class alone. */
record QuietFiler(Filer compiler) implements Filer {

    private static final Pattern LOUD =
            Pattern.compile("(public String toString\\(\\) \\{\\s*return \"\\w+)\\[.*?;(\\s*})", Pattern.DOTALL);

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... from) throws IOException {
        return new QuietSource(compiler.createSourceFile(name, from));
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... from) throws IOException {
        return compiler.createClassFile(name, from);
    }

    @Override
    public FileObject createResource(Location location, CharSequence in, CharSequence name, Element... from)
            throws IOException {
        return compiler.createResource(location, in, name, from);
    }

    @Override
    public FileObject getResource(Location location, CharSequence in, CharSequence name) throws IOException {
        return compiler.getResource(location, in, name);
    }

    /** The source with its {@code toString} silenced. */
    static String silenced(String source) {
        Matcher loud = LOUD.matcher(source);
        if (loud.find()) {
            return loud.replaceAll("$1\";$2");
        }
        if (source.contains("toString()")) {
            throw new IllegalStateException("a generated toString does not look as it did; see " + QuietFiler.class);
        }
        return source;
    }

    private static final class QuietSource extends ForwardingJavaFileObject<JavaFileObject> {

        QuietSource(JavaFileObject file) {
            super(file);
        }

        @Override
        public Writer openWriter() throws IOException {
            Writer file = super.openWriter();
            return new StringWriter() {
                @Override
                public void close() throws IOException {
                    try (file) {
                        file.write(silenced(toString()));
                    }
                }
            };
        }
    }
}
