package org.truegrade.obd.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.truegrade.obd.Handover;
import org.truegrade.obd.ObdNews;
import org.truegrade.obd.Patience;
import org.truegrade.obd.Poller;
import org.truegrade.obd.Wish;
import org.truegrade.trip.Signal;
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
        description = "Shows live values, and at the end the rate that was achieved per signal.")
final class PollCommand implements Callable<Integer> {
    private static final long STEP_NS = 100_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private PortOptions port = new PortOptions();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", description = "how long (${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--signals",
            paramLabel = "NAME",
            split = ",",
            description = "signals, all as fast as possible; left out: what a recorder polls, each at its rate")
    private List<String> signals = List.of();

    @Option(names = "--json", description = "one JSON object a value on stdout")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SystemTicker ticker = new SystemTicker();
    private final Map<Signal, Integer> counts = new LinkedHashMap<>();
    private final Map<Signal, Double> latest = new LinkedHashMap<>();
    private long firstNs = -1;
    private long lastNs;
    private String trouble = "nothing was heard within the time";

    @Override
    public Integer call() throws Exception {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("--seconds " + seconds + ": want more than 0");
        }
        var wishes = signals.isEmpty()
                ? Wish.USUAL
                : signals.stream()
                        .map(name -> new Wish(Signals.known(name), Duration.ZERO))
                        .toList();
        var news = new Handover<ObdNews>(100_000);
        long start = ticker.nanos();
        try (var poller = new Poller(port.opener(), wishes, ticker, ticker, Patience.USUAL, news)) {
            poller.start();
            while (ticker.nanos() - start < seconds * 1e9) {
                ticker.sleepUntil(ticker.nanos() + STEP_NS);
                news.takeAll().forEach(item -> hear(item, start));
                show();
            }
        }
        news.takeAll().forEach(item -> hear(item, start));
        return summary(news.takeDropped());
    }

    private void hear(ObdNews item, long start) {
        switch (item) {
            case ObdNews.Reading reading -> {
                counts.merge(reading.signal(), 1, Integer::sum);
                latest.put(reading.signal(), reading.value());
                firstNs = firstNs < 0 ? reading.timeNs() : firstNs;
                lastNs = reading.timeNs();
                if (json) {
                    spec.commandLine()
                            .getOut()
                            .println(JSON.createObjectNode()
                                    .put("t", (reading.timeNs() - start) / 1e9)
                                    .put("signal", reading.signal().name())
                                    .put("value", reading.value())
                                    .put("unit", reading.signal().unit()));
                }
            }
            case ObdNews.Measured measured -> {}
            case ObdNews.LinkChange change -> {
                trouble = change.text();
                PrintWriter err = spec.commandLine().getErr();
                err.println((!isTerminal() ? "" : "\r\033[K") + change.link().word() + ": " + change.text());
                err.flush();
            }
        }
    }

    private void show() {
        spec.commandLine().getOut().flush();
        if (json || !isTerminal() || latest.isEmpty()) {
            return;
        }
        var line = new StringBuilder("\r\033[K");
        latest.forEach((signal, value) ->
                line.append(String.format(Locale.ROOT, "%s %.1f %s   ", signal.title(), value, signal.unit())));
        spec.commandLine().getErr().print(line);
        spec.commandLine().getErr().flush();
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private int summary(long dropped) throws IOException {
        spec.commandLine().getOut().flush();
        if (counts.isEmpty()) {
            throw new IOException(trouble);
        }
        var err = spec.commandLine().getErr();
        err.println(!isTerminal() ? "" : "\r\033[K");
        double span = Math.max(1e-9, (lastNs - firstNs) / 1e9);
        counts.forEach((signal, count) -> err.printf(
                Locale.ROOT, "%-26s %6d values, %8.1f a second%n", signal.name(), count, (count - 1) / span));
        if (dropped > 0) {
            err.println(dropped + " values were dropped: the output is too slow");
        }
        return 0;
    }
}
