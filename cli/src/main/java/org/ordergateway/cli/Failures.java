package org.ordergateway.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.failure.OrderGatewayException;
import org.ordergateway.json.OrderJson;
import org.ordergateway.settings.ConfigurationException;
import picocli.CommandLine;

/** Tells every failure as one JSON object on standard error, and gives it its exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shell shell;

    Failures(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] args) {
        ObjectNode view = view("usage", String.valueOf(e.getMessage()).strip(), List.of());
        List<String> near = CommandLine.UnmatchedArgumentException.class.isInstance(e)
                ? ((CommandLine.UnmatchedArgumentException) e).getSuggestions()
                : List.of();
        if (!near.isEmpty()) {
            view.put("didYouMean", String.join(", ", near));
        }
        view.put("help", e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        shell.printFailure(view.toString());
        return Exit.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.@Nullable ParseResult parsed) {
        return told(e, command.getCommandSpec().root().userObject() instanceof Orders orders && orders.debug())
                .code();
    }

    /** Prints what ended the command. */
    Exit told(Throwable e, boolean debug) {
        if (debug) {
            e.printStackTrace(shell.err());
        }
        if (e instanceof Output.ReaderGone) {
            return Exit.OK;
        }
        if (e instanceof OrderGatewayException refused) {
            shell.printFailure(OrderJson.write(refused.failure()));
            return Exit.of(refused.failure());
        }
        if (e instanceof PullStopped stopped) {
            OrderFailure failure = stopped.failure().failure();
            shell.printFailure(object(OrderJson.write(failure))
                    .put("position", stopped.failure().position())
                    .toString());
            return Exit.of(failure);
        }
        if (e instanceof ConfigurationException wrong) {
            shell.printFailure(view("configuration", String.valueOf(wrong.getMessage()), wrong.faults())
                    .toString());
            return Exit.USAGE;
        }
        if (e instanceof CommandFailure failure) {
            shell.printFailure(
                    view(failure.kind(), failure.text(), failure.faults()).toString());
            return failure.exit();
        }
        shell.printFailure(view(
                        "broken",
                        "the command itself failed (" + e.getClass().getName() + "); --debug shows where",
                        List.of())
                .toString());
        return Exit.BROKEN;
    }

    private static ObjectNode view(String kind, String message, List<String> faults) {
        ObjectNode view = JSON.createObjectNode()
                .put("failure", kind)
                .put("effect", "none")
                .put("message", message);
        if (faults.size() > 1) {
            faults.forEach(view.putArray("faults")::add);
        }
        return view;
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the failure is no JSON", e);
        }
    }
}
