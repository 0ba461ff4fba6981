package org.ordergateway.cli;

import java.io.PrintWriter;
import org.ordergateway.settings.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
            "  ORDERS_GATEWAYS_MAIN_BASE_URL",
            "                         in the environment is orders.gateways.main.base-url; it wins over",
            "                         files. Such a gateway's name has neither - nor _.",
            "  ORDERS_JAVA_OPTS=-Dorders.gateways.main.base-url=...",
            "                         a system property wins over both.",
            "  In a file, $${NAME} stands for an environment variable or system property.",
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
        System.exit(commandLine().execute(arguments));
    }

    /** The command, ready to be run or tested. */
    static CommandLine commandLine() {
        Orders orders = new Orders();
        return new CommandLine(orders)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((fault, command, parsed) -> orders.report(fault, command));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }

    private int report(Exception fault, CommandLine command) {
        PrintWriter err = command.getErr();
        if (debug) {
            fault.printStackTrace(err);
        }
        if (fault instanceof ConfigurationException wrong) {
            err.println(Output.configuration(wrong));
            return Exit.USAGE;
        }
        err.println(Output.fault(fault));
        return Exit.FAULT;
    }
}
