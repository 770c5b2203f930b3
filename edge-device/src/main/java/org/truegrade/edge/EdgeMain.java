package org.truegrade.edge;

import org.truegrade.trip.Commands;
import picocli.CommandLine.Command;

/** Commands of the edge-device module. */
@Command(
        name = "truegrade",
        subcommands = {RecordCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class EdgeMain {
    private EdgeMain() {}

    public static void main(String[] args) {
        System.exit(Commands.run(new EdgeMain(), args));
    }
}
