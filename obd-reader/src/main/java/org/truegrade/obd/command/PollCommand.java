package org.truegrade.obd.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truegrade.obd.Experience;
import org.truegrade.obd.Handover;
import org.truegrade.obd.KeptExperience;
import org.truegrade.obd.ObdNews;
import org.truegrade.obd.Patience;
import org.truegrade.obd.Poller;
import org.truegrade.obd.Start;
import org.truegrade.obd.Wish;
import org.truegrade.trip.Signals;
import org.truegrade.trip.SystemTicker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code obd poll}: live values and the rate that adapter and vehicle really give. */
@Command(
        name = "poll",
        mixinStandardHelpOptions = true,
        description =
                "Shows live values: a table on a terminal, else one JSON object a value on stdout; at the end how each"
                        + " signal came.")
final class PollCommand implements Callable<Integer> {
    private static final long STEP_NS = 100_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private PortOptions port = new PortOptions();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", description = "how long (${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--signals",
            paramLabel = "NAME[@SECONDS]",
            split = ",",
            description =
                    "signals, as fast as possible or each so many seconds; left out: what a recorder polls, each at"
                            + " its rate")
    private List<String> signals = List.of();

    @Option(
            names = "--keep",
            paramLabel = "FILE",
            description = "what is learnt of adapter and vehicle is kept here, so that the next start is quicker")
    private @Nullable Path keep;

    @Option(names = "--json", description = "JSON on a terminal too")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SystemTicker ticker = new SystemTicker();
    private final PollTable table = new PollTable();
    private int drawn;
    private String trouble = "nothing was heard within the time";

    @Override
    public Integer call() throws Exception {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("--seconds " + seconds + ": want more than 0");
        }
        json |= !isTerminal();
        var wishes = signals.isEmpty()
                ? Wish.USUAL
                : signals.stream().map(PollCommand::wish).toList();
        var news = new Handover<ObdNews>(100_000);
        var experience = keep == null ? new Experience() : KeptExperience.in(keep, port.path());
        var start = new Start(port.protocol(), experience, ticker);
        long began = ticker.nanos();
        try (var poller = new Poller(port.opener(), wishes, start, ticker, Patience.USUAL, news)) {
            poller.start();
            while (ticker.nanos() - began < seconds * 1e9) {
                ticker.sleepUntil(ticker.nanos() + STEP_NS);
                news.takeAll().forEach(item -> hear(item, began));
                show();
            }
        }
        news.takeAll().forEach(item -> hear(item, began));
        return summary(news.takeDropped());
    }

    /** {@code engine.coolant@5}: a value each five seconds. */
    static Wish wish(String text) {
        int at = text.indexOf('@');
        var name = at < 0 ? text : text.substring(0, at);
        try {
            double every = at < 0 ? 0 : Double.parseDouble(text.substring(at + 1));
            return new Wish(Signals.known(name), Duration.ofNanos(Math.round(every * 1e9)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--signals " + text + ": want NAME or NAME@SECONDS", e);
        }
    }

    private void hear(ObdNews item, long began) {
        switch (item) {
            case ObdNews.Reading reading -> {
                table.take(reading);
                if (json) {
                    spec.commandLine()
                            .getOut()
                            .println(JSON.createObjectNode()
                                    .put("t", (reading.timeNs() - began) / 1e9)
                                    .put("signal", reading.signal().name())
                                    .put("value", reading.value())
                                    .put("unit", reading.signal().unit()));
                }
            }
            case ObdNews.LinkChange change -> {
                trouble = change.text();
                say(change.link().word() + ": " + change.text());
            }
            case ObdNews.Warning warning -> say("warning: " + warning.text());
            case ObdNews.Measured measured -> {} // the table measures for itself
        }
    }

    private void say(String sentence) {
        erase();
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }

    private void show() {
        spec.commandLine().getOut().flush();
        if (!json && !table.isEmpty()) {
            erase();
            spec.commandLine().getErr().println(table.text(ticker.nanos()));
            spec.commandLine().getErr().flush();
            drawn = table.lines();
        }
    }

    /** The table is drawn again in its place. */
    private void erase() {
        if (drawn > 0) {
            spec.commandLine().getErr().print("\033[" + drawn + "A\033[J");
            drawn = 0;
        }
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private int summary(long dropped) throws IOException {
        spec.commandLine().getOut().flush();
        if (table.isEmpty()) {
            throw new IOException(trouble);
        }
        erase();
        var err = spec.commandLine().getErr();
        err.println(table.text(ticker.nanos()));
        err.printf(Locale.ROOT, "%.1f answers a second%n", table.roundsPerSecond());
        if (dropped > 0) {
            err.println(dropped + " values were dropped: the output is too slow");
        }
        err.flush();
        return 0;
    }
}
