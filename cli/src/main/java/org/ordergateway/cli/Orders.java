package org.ordergateway.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code orders} command. */
@Command(
        name = "orders",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Orders at Captain, Kapture and Capillary, in one set of words.",
        subcommands = {
            DemoCommand.class,
            UpdateCommand.class,
            CreateCommand.class,
            GetCommand.class,
            FindCommand.class,
            PlanCommand.class,
            CapabilitiesCommand.class,
            SandboxCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nConfiguration%n",
        footer = {
            "  -c FILE                a properties file: orders.gateways.<name>.vendor = captain ...",
            "                         In it $${NAME} stands for an environment variable or system property,",
            "                         $${NAME:text} gives a default, and $$$$ is a dollar.",
            "  ORDERS_GATEWAYS_MAIN_BASE_URL",
            "                         in the environment is orders.gateways.main.base-url and wins over files.",
            "                         _ stands for every character that is no letter or digit; in the name of",
            "                         a gateway that no file names it stands for a dash.",
            "  ORDERS_JAVA_OPTS=-Dorders.gateways.main.base-url=...",
            "                         a system property wins over both.",
            "",
            "Exit status",
            "  0  done",
            "  1  an unexpected fault of this program",
            "  2  usage or configuration",
            "  3  refused before anything was sent (invalid, unsupported)",
            "  4  refused by the vendor (rejected, not found, conflict)",
            "  5  authentication (unauthenticated, forbidden)",
            "  6  not applied and worth another try (throttled, unavailable)",
            "  7  in doubt: the vendor may have acted, in full or in part",
            "Failures are one JSON object on standard error."
        })
public final class Orders implements Runnable {

    @Option(names = "--debug", scope = CommandLine.ScopeType.INHERIT, description = "show where a fault came from")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    private Orders() {
        this.spec = CommandSpec.create();
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new StandardOutput(new FileOutputStream(FileDescriptor.out)));
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(commandLine().setOut(out).setErr(err), arguments));
    }

    /** Runs the command and gives its exit status; nothing is thrown. */
    static int run(CommandLine command, String... arguments) {
        try {
            int status = command.execute(arguments);
            command.getOut().flush();
            return status;
        } catch (Throwable e) {
            return new Failures().told(e, command.getErr(), List.of(arguments).contains("--debug"));
        }
    }

    /** The command, ready to be run or tested. */
    static CommandLine commandLine() {
        Failures failures = new Failures();
        return new CommandLine(new Orders())
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(Terminal.OUT.takesColours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Missing command; try 'orders demo', which needs nothing");
    }
}
