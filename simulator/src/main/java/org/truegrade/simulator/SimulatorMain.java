package org.truegrade.simulator;

import org.truegrade.trip.Commands;
import picocli.CommandLine.Command;

/** Commands of the simulator module. */
@Command(
        name = "truegrade",
        subcommands = {SimulateCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class SimulatorMain {
    private SimulatorMain() {}

    public static void main(String[] args) {
        System.exit(Commands.run(new SimulatorMain(), args));
    }
}
