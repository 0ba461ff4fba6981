package org.ordergateway.cli;

/** What ends the command beside any vendor's answer: told as one JSON object, never as a stack trace. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;
    private final String kind;

    private CommandFailure(int exit, String kind, String message) {
        super(message);
        this.exit = exit;
        this.kind = kind;
    }

    /** The command line or its input cannot be followed. */
    static CommandFailure usage(String message) {
        return new CommandFailure(Exit.USAGE, "usage", message);
    }

    /** The machine does not let the command do what it was asked for. */
    static CommandFailure fault(String message) {
        return new CommandFailure(Exit.FAULT, "fault", message);
    }

    int exit() {
        return exit;
    }

    String kind() {
        return kind;
    }
}
