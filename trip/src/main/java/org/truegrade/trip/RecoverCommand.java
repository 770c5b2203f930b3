package org.truegrade.trip;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recover TRIP}: mends a trip folder after a cut of the power. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = {
            "Mends a trip folder after a cut of the power: cuts torn files to what is whole (the torn bytes stay beside",
            "as NAME.torn) and closes the trip. A whole trip is left as it is. Exit code 1 when something stays bad."
        })
final class RecoverCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TRIP", description = "the trip's folder; no recorder may be writing to it")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "machine-readable, on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var report = TripCheck.recover(folder);
        VerifyCommand.print(report, json, spec);
        return report.whole() ? 0 : 1;
    }
}
