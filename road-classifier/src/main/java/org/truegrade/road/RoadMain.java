package org.truegrade.road;

import org.truegrade.trip.Commands;
import picocli.CommandLine.Command;

/** Commands of the road-classifier module. */
@Command(name = "truegrade", subcommands = ClassifyCommand.class, synopsisSubcommandLabel = "COMMAND")
public final class RoadMain {
    private RoadMain() {}

    public static void main(String[] args) {
        System.exit(Commands.run(new RoadMain(), args));
    }
}
