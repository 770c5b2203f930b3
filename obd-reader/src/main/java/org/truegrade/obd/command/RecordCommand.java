package org.truegrade.obd.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.truegrade.obd.Experience;
import org.truegrade.obd.Handover;
import org.truegrade.obd.ObdNews;
import org.truegrade.obd.Patience;
import org.truegrade.obd.Poller;
import org.truegrade.obd.Start;
import org.truegrade.obd.Wish;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.obd.recorded.RecordedLine;
import org.truegrade.obd.recorded.Recording;
import org.truegrade.trip.SystemTicker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code obd record}: polls as a recorder does and writes every byte down with its time. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Polls as a recorder does and writes the raw conversation down: one JSON object an exchange (t, first, took,"
                    + " request, reply).",
            "'obd decode' reads the file, 'obd replay' plays it again. It holds the vehicle number if that was asked for."
        })
final class RecordCommand implements Callable<Integer> {
    private static final long STEP_NS = 100_000_000L;

    @Mixin
    private PortOptions port = new PortOptions();

    @Parameters(paramLabel = "FILE", description = "a new file of JSON Lines")
    private Path file = Path.of("");

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", description = "how long (${DEFAULT-VALUE})")
    private double seconds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SystemTicker ticker = new SystemTicker();
    private int values;

    @Override
    public Integer call() throws Exception {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("--seconds " + seconds + ": want more than 0");
        }
        PortOpener real = port.opener();
        try (var recording = Recording.into(file)) {
            long start = ticker.nanos();
            PortOpener opener = () -> new RecordedLine(real.open(), recording, start);
            var news = new Handover<ObdNews>(100_000);
            var begin = new Start(port.protocol(), new Experience(), ticker);
            try (var poller = new Poller(opener, Wish.USUAL, begin, ticker, Patience.USUAL, news)) {
                poller.start();
                while (ticker.nanos() - start < seconds * 1e9) {
                    ticker.sleepUntil(ticker.nanos() + STEP_NS);
                    news.takeAll().forEach(this::hear);
                }
            }
            news.takeAll().forEach(this::hear);
            if (recording.exchanges() == 0) {
                throw new IOException("nothing was said within " + seconds + " s; see 'truegrade obd scan'");
            }
            spec.commandLine()
                    .getErr()
                    .println(recording.exchanges() + " exchanges with " + values + " values in " + file);
            return 0;
        }
    }

    private void hear(ObdNews item) {
        if (item instanceof ObdNews.Reading) {
            values++;
        } else if (item instanceof ObdNews.LinkChange change) {
            spec.commandLine().getErr().println(change.link().word() + ": " + change.text());
            spec.commandLine().getErr().flush();
        }
    }
}
