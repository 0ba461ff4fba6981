package org.ordergateway.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import org.ordergateway.json.OrderJson;

/**
 * What the command was started in.
 *
 * @param properties the system properties
 * @param terminals which of the streams are a terminal
 */
record Shell(
        InputStream in,
        Output out,
        PrintWriter err,
        Map<String, String> environment,
        Map<String, String> properties,
        Set<Terminal> terminals) {

    /** Whether people look at this stream. */
    boolean isTerminal(Terminal stream) {
        return terminals.contains(stream);
    }

    /** Whether what is printed there may be coloured; see no-color.org. */
    boolean colours(Terminal stream) {
        return isTerminal(stream)
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Prints a JSON document: on one line, or indented for people. */
    void print(String json) {
        out.line(isTerminal(Terminal.OUT) ? OrderJson.pretty(json) : json);
        out.flush();
    }

    /** Prints a failure's JSON document where failures go. */
    void printFailure(String json) {
        err.println(isTerminal(Terminal.ERR) ? OrderJson.pretty(json) : json);
        err.flush();
    }
}
