package org.ordergateway.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code orders} command and its entry point. */
@Command(
        name = "orders",
        versionProvider = Version.class,
        header = "Keeps orders in step with Captain, Kapture and Capillary: one neutral order, any vendor.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footer = {
            "",
            "Start here:  @|bold orders demo|@  (no configuration, no network)",
            "",
            "Configuration, the stronger first: system properties (orders.gateways.main.vendor),",
            "environment (ORDERS_GATEWAYS_MAIN_VENDOR), files given with -c. For example:",
            "  orders.gateways.main.vendor = captain",
            "  orders.gateways.main.developer-key = $${CAPTAIN_DEVELOPER_KEY}",
            "In a file $${NAME} stands for an environment variable, $${NAME:text} gives a default,",
            "and $$$$ is a dollar. In an environment name every character that is no letter or digit",
            "is _; for a gateway that no file names, _ in its name is read as a dash:",
            "  ORDERS_GATEWAYS_WEB_SHOP_BASE_URL is orders.gateways.web-shop.base-url",
            "",
            "Results are JSON on standard output; a failure is one JSON object on standard error,",
            "whose \"effect\" says whether the vendor may have acted."
        })
final class Orders implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "With a failure, show where it happened.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command; try 'orders demo' or 'orders --help'");
    }

    public static void main(String[] args) {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        Shell shell = new Shell(
                new FileInputStream(FileDescriptor.in),
                new Output(new FileOutputStream(FileDescriptor.out)),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                properties,
                Terminal.among(properties));
        System.exit(run(shell, args));
    }

    /** Runs the command and gives its exit code; nothing is thrown. */
    static int run(Shell shell, String... args) {
        Failures failures = new Failures(shell);
        try {
            int code = commandLine(shell, failures).execute(args);
            shell.out().flush();
            return code;
        } catch (Throwable e) {
            return failures.told(e, Stream.of(args).anyMatch("--debug"::equals)).code();
        }
    }

    private static CommandLine commandLine(Shell shell, Failures failures) {
        CommandLine line = new CommandLine(new Orders())
                .addSubcommand(new UpdateCommand(shell))
                .addSubcommand(new CreateCommand(shell))
                .addSubcommand(new GetCommand(shell))
                .addSubcommand(new FindCommand(shell))
                .addSubcommand(new PlanCommand(shell))
                .addSubcommand(new CapabilitiesCommand(shell))
                .addSubcommand(new SandboxCommand(shell));
        // Not by inheritance, since picocli's own help command has the same options already.
        line.getSubcommands()
                .values()
                .forEach(
                        each -> each.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpFlag())));
        line.addSubcommand(new CommandLine.HelpCommand());
        Map<String, String> codes = new LinkedHashMap<>();
        Stream.of(Exit.values()).forEach(exit -> codes.put(" " + exit.code(), exit.meaning()));
        line.getCommandSpec().usageMessage().exitCodeList(codes);
        line.setUsageHelpWidth(100);
        return line.setOut(new PrintWriter(shell.out()))
                .setErr(shell.err())
                .setColorScheme(Help.defaultColorScheme(shell.colours(Terminal.OUT) ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
