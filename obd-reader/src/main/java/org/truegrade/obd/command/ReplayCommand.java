package org.truegrade.obd.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.truegrade.obd.recorded.Recording;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.ReplayedAdapter;
import org.truegrade.trip.SystemTicker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code obd replay}: a recorded adapter behind a pseudo-terminal. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a recording again: prints the path of a port that answers each request as the adapter did then.",
            "A problem from the field can so be looked at on a desk: truegrade obd scan --port PATH."
        })
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "made by 'obd record' or 'obd terminal --record'")
    private Path file = Path.of("");

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "so many times as fast as it was (${DEFAULT-VALUE})")
    private double speed;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "3600", description = "ends after that")
    private double seconds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var exchanges = Recording.read(file);
        var adapter = new ReplayedAdapter(exchanges, speed);
        var ticker = new SystemTicker();
        try (var port = AdapterOnTerminal.serve(adapter)) {
            spec.commandLine().getOut().println(port.path());
            spec.commandLine().getOut().flush();
            spec.commandLine()
                    .getErr()
                    .println(exchanges.size() + " exchanges are answered at " + port.path() + "; Ctrl+C ends");
            spec.commandLine().getErr().flush();
            ticker.sleepUntil(ticker.nanos() + (long) (seconds * 1e9));
        }
        spec.commandLine().getErr().println(adapter.strangers() + " requests were not in the recording");
        return 0;
    }
}
