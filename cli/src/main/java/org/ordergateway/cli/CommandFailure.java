package org.ordergateway.cli;

import java.util.List;

/** What ends the command before or beside any vendor's answer: told as one JSON object, never as a stack trace. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final String kind;
    private final List<String> faults;

    private CommandFailure(Exit exit, String kind, String message, List<String> faults) {
        super(message);
        this.exit = exit;
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    /** The command line cannot be followed. */
    static CommandFailure usage(String message) {
        return new CommandFailure(Exit.USAGE, "usage", message, List.of());
    }

    /** The configuration cannot work. */
    static CommandFailure configuration(String message, List<String> faults) {
        return new CommandFailure(Exit.USAGE, "configuration", message, faults);
    }

    /** The command cannot go on, whatever it was asked for. */
    static CommandFailure broken(String message) {
        return new CommandFailure(Exit.BROKEN, "broken", message, List.of());
    }

    Exit exit() {
        return exit;
    }

    String kind() {
        return kind;
    }

    List<String> faults() {
        return faults;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
