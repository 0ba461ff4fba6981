package org.ordergateway.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class HelpFlag {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}
