package org.truegrade.obd.command;

import org.truegrade.trip.Commands;
import picocli.CommandLine.Command;

/** Commands of the obd-reader module. */
@Command(
        name = "truegrade",
        subcommands = {ObdMain.Obd.class},
        synopsisSubcommandLabel = "COMMAND")
public final class ObdMain {
    private ObdMain() {}

    /** {@code obd}: its subcommands do the work. */
    @Command(
            name = "obd",
            mixinStandardHelpOptions = true,
            description = "Talks to the car through an ELM327 adapter.",
            subcommands = {
                ScanCommand.class,
                PollCommand.class,
                DecodeCommand.class,
                CodesCommand.class,
                VinCommand.class,
                TerminalCommand.class,
                RecordCommand.class,
                ReplayCommand.class
            },
            synopsisSubcommandLabel = "COMMAND")
    static final class Obd {}

    public static void main(String[] args) {
        System.exit(Commands.run(new ObdMain(), args));
    }
}
