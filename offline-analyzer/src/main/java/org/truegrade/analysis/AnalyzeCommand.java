package org.truegrade.analysis;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analyze TRIP [--json]}. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Assesses a trip: ledger, score, what was not measured.")
final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TRIP", description = "the trip's folder")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "machine-readable, on stdout (docs/scoring.md)")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var assessment = TripCommandLine.assess(folder, spec.commandLine().getErr());
        if (json) {
            spec.commandLine().getOut().print(AssessmentJson.of(assessment));
            spec.commandLine().getOut().flush();
        } else {
            Summary.print(assessment, spec.commandLine().getErr());
        }
        return 0;
    }
}
