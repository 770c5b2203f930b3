package org.truegrade.analysis;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain TRIP EVENT}: why one event was or was not discounted. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says for one event what was seen and why it was or was not discounted.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TRIP", description = "the trip's folder")
    private Path folder = Path.of(".");

    @Parameters(index = "1", paramLabel = "EVENT", description = "the event's id in the ledger, e.g. e3")
    private String event = "e1";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var assessment = TripCommandLine.assess(folder, spec.commandLine().getErr());
        var ledger = assessment.ledger();
        var line = ledger.line(event)
                .orElseThrow(() -> new IllegalArgumentException("there is no event '" + event + "' in this trip; "
                        + (ledger.lines().isEmpty()
                                ? "it has none"
                                : "it has "
                                        + ledger.lines().stream()
                                                .map(Ledger.Line::id)
                                                .collect(Collectors.joining(", ")))));
        var out = spec.commandLine().getOut();
        Explanation.of(line, assessment).forEach(out::println);
        out.flush();
        return 0;
    }
}
