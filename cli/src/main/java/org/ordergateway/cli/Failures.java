package org.ordergateway.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ordergateway.settings.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what no vendor answered as one JSON object on standard error, and gives it its exit status. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        Map<String, Object> view = view("usage", String.valueOf(e.getMessage()).strip());
        List<String> near = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!near.isEmpty()) {
            view.put("didYouMean", near);
        }
        view.put("help", e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        print(e.getCommandLine().getErr(), view);
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        boolean debug = command.getCommandSpec().root().userObject() instanceof Orders orders && orders.debug();
        return told(e, command.getErr(), debug);
    }

    /** Prints what ended the command. */
    int told(Throwable e, PrintWriter err, boolean debug) {
        if (debug) {
            e.printStackTrace(err);
        }
        if (e instanceof StandardOutput.ReaderGone) {
            return Exit.OK;
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof ConfigurationException wrong) {
            Map<String, Object> view = view("configuration", message);
            view.put("faults", wrong.faults());
            print(err, view);
            return Exit.USAGE;
        }
        if (e instanceof CommandFailure failure) {
            print(err, view(failure.kind(), message));
            return failure.exit();
        }
        // The message of an unexpected exception may hold anything; its kind is enough to look for it with --debug.
        print(
                err,
                Map.of(
                        "failure",
                        "fault",
                        "message",
                        e.getClass().getSimpleName() + "; run it again with --debug to see where it came from"));
        return Exit.FAULT;
    }

    private static Map<String, Object> view(String kind, String message) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("failure", kind);
        view.put("effect", "none");
        view.put("message", message);
        return view;
    }

    private static void print(PrintWriter err, Map<String, Object> view) {
        err.println(Output.failure(Output.write(view)));
        err.flush();
    }
}
