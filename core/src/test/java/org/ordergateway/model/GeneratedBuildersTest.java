package org.ordergateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ordergateway.LibraryClasses;
import org.ordergateway.RandomRecords;

/** A builder that stands in a log by accident shows nothing of what it holds. */
class GeneratedBuildersTest {

    static Stream<Class<?>> builders() {
        return LibraryClasses.all().stream().filter(type -> type.getSimpleName().endsWith("Builder"));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void aBuilderPrintsItsNameAlone(Class<?> builder) throws ReflectiveOperationException {
        Class<?> record = Class.forName(builder.getName().replaceAll("Builder$", ""));
        for (long seed = 0; seed < 20; seed++) {
            Object drawn = new RandomRecords(seed).record(record.asSubclass(Record.class));

            Object filled = builder.getMethod("builder", record).invoke(null, drawn);

            assertThat(filled).hasToString(builder.getSimpleName());
        }
    }

    @ParameterizedTest
    @MethodSource("builders")
    void anEmptyBuilderPrintsItsNameAlone(Class<?> builder) throws ReflectiveOperationException {
        assertThat(builder.getMethod("builder").invoke(null)).hasToString(builder.getSimpleName());
    }
}
