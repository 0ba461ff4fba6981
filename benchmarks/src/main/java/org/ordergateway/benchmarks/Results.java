package org.ordergateway.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figures of the runs that JMH does not make, in a form like JMH's own. For one thread. */
public final class Results {

    private final List<Map<String, Object>> results = new ArrayList<>();

    /**
     * Notes one figure.
     *
     * @param what what was measured, as the table names it
     * @param client of which client
     */
    public void add(String what, String client, double value) {
        results.add(Map.of("what", what, "params", Map.of("client", client), "primaryMetric", Map.of("score", value)));
    }

    /** Writes them all. */
    public void write(String file) throws IOException {
        new ObjectMapper().writeValue(Path.of(file).toFile(), results);
    }
}
