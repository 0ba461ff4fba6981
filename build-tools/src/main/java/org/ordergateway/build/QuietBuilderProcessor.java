package org.ordergateway.build;

import io.soabase.recordbuilder.processor.RecordBuilderProcessor;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * RecordBuilder's own processor, whose builders print their name and nothing of what they hold. RecordBuilder itself
 * prints every component, a person's data too, and has no option against it.
 */
public final class QuietBuilderProcessor extends RecordBuilderProcessor {

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(new Quiet(environment, new QuietFiler(environment.getFiler())));
    }

    /** The compiler's environment with another filer. */
    private record Quiet(ProcessingEnvironment compiler, Filer filer) implements ProcessingEnvironment {

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Map<String, String> getOptions() {
            return compiler.getOptions();
        }

        @Override
        public Messager getMessager() {
            return compiler.getMessager();
        }

        @Override
        public Elements getElementUtils() {
            return compiler.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return compiler.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return compiler.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return compiler.getLocale();
        }

        @Override
        public boolean isPreviewEnabled() {
            return compiler.isPreviewEnabled();
        }
    }
}
