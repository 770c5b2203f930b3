package org.truegrade.training;

import org.truegrade.training.measure.EvaluateCommand;
import org.truegrade.training.net.QuantizeCommand;
import org.truegrade.training.net.TrainCommand;
import org.truegrade.trip.Commands;
import picocli.CommandLine.Command;

/** Commands of the training module. */
@Command(
        name = "truegrade",
        subcommands = {TrainCommand.class, EvaluateCommand.class, QuantizeCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class TrainingMain {
    private TrainingMain() {}

    public static void main(String[] args) {
        System.exit(Commands.run(new TrainingMain(), args));
    }
}
