package org.truegrade.trip;

import picocli.CommandLine.Command;

/** Commands of the trip module. */
@Command(
        name = "truegrade",
        subcommands = {VerifyCommand.class, RecoverCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class TripMain {
    private TripMain() {}

    public static void main(String[] args) {
        System.exit(Commands.run(new TripMain(), args));
    }
}
