package org.truegrade.demo;

import org.truegrade.trip.Commands;
import picocli.CommandLine.Command;

/** Commands of the demo module. */
@Command(
        name = "truegrade",
        subcommands = {DemoCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class DemoMain {
    private DemoMain() {}

    public static void main(String[] args) {
        System.exit(Commands.run(new DemoMain(), args));
    }
}
