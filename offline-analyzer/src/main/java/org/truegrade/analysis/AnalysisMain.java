package org.truegrade.analysis;

import org.truegrade.trip.Commands;
import picocli.CommandLine.Command;

/** Commands of the offline analyzer. */
@Command(
        name = "truegrade",
        subcommands = {ImportCommand.class, AnalyzeCommand.class, ReportCommand.class, ExplainCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class AnalysisMain {
    AnalysisMain() {}

    public static void main(String[] args) {
        System.exit(Commands.run(new AnalysisMain(), args));
    }
}
