package org.truegrade.obd.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.truegrade.obd.Experience;
import org.truegrade.obd.Handover;
import org.truegrade.obd.ObdNews;
import org.truegrade.obd.Patience;
import org.truegrade.obd.Poller;
import org.truegrade.obd.Start;
import org.truegrade.obd.Wish;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;
import org.truegrade.trip.SystemTicker;

/** One client in a process of its own: {@code KIND PORT BAUD WARM_SECONDS SECONDS}; prints its measures as one line. */
public final class ClientMain {
    private static final List<Wish> SIX = List.of(
                    "engine.speed",
                    "vehicle.speed",
                    "engine.coolant",
                    "engine.load",
                    "engine.throttle",
                    "engine.intake.temperature")
            .stream()
            .map(name -> new Wish(Signals.known(name), Duration.ZERO))
            .toList();
    private static final long LONGEST_START_NS = 30_000_000_000L;

    private final SystemTicker ticker = new SystemTicker();
    private final String port;
    private final int rate;
    private final long warmNs;
    private final long measureNs;

    /** A question and the wait for its answer. */
    private interface Round {
        void run() throws IOException;
    }

    private ClientMain(String[] args) {
        port = args[1];
        rate = Integer.parseInt(args[2]);
        warmNs = (long) (Double.parseDouble(args[3]) * 1e9);
        measureNs = (long) (Double.parseDouble(args[4]) * 1e9);
    }

    public static void main(String[] args) throws Exception {
        var client = new ClientMain(args);
        switch (args[0]) {
            case "terminal-repeat", "terminal-six", "terminal-single", "serial-repeat", "serial-six" ->
                client.bare(args[0]);
            case "truegrade" -> client.truegrade();
            default -> throw new IllegalArgumentException("no client " + args[0]);
        }
    }

    private void bare(String kind) throws Exception {
        long before = ticker.nanos();
        try (var loop = kind.startsWith("terminal") ? BareLoop.onTerminal(port, rate) : BareLoop.onSerial(port, rate)) {
            loop.begin();
            loop.ask(BareLoop.six());
            double firstS = (ticker.nanos() - before) / 1e9;
            var round = round(loop, kind.substring(kind.indexOf('-') + 1));
            run(round, warmNs);
            long cpu = cpuNs();
            long start = ticker.nanos();
            int rounds = run(round, measureNs);
            print(rounds / ((ticker.nanos() - start) / 1e9), (cpuNs() - cpu) / 1e6 / rounds, firstS, firstS);
        }
    }

    private static Round round(BareLoop loop, String kind) {
        var singles = BareLoop.SINGLE.stream()
                .map(one -> (one + "\r").getBytes(StandardCharsets.US_ASCII))
                .toList();
        return switch (kind) {
            case "repeat" -> () -> loop.ask(BareLoop.again());
            case "six" -> () -> loop.ask(BareLoop.six());
            default ->
                () -> {
                    for (var single : singles) {
                        loop.ask(single);
                    }
                };
        };
    }

    private int run(Round round, long ns) throws IOException {
        long end = ticker.nanos() + ns;
        int rounds = 0;
        while (ticker.nanos() < end) {
            round.run();
            rounds++;
        }
        return rounds;
    }

    /** Twice to the first values, as after switching on and as after a loss; then the rate. */
    private void truegrade() throws Exception {
        var opener = new SerialPorts(port, OptionalInt.of(rate));
        var start = new Start(Optional.empty(), new Experience(), ticker);
        var starts = new double[2];
        for (int i = 0; i < starts.length; i++) {
            var news = new Handover<ObdNews>(100_000);
            try (var poller = new Poller(opener, SIX, start, ticker, Patience.USUAL, news)) {
                starts[i] = firstValuesS(poller, news);
            }
        }
        var news = new Handover<ObdNews>(2_000_000);
        try (var poller = new Poller(opener, SIX, start, ticker, Patience.USUAL, news)) {
            firstValuesS(poller, news);
            ticker.sleepUntil(ticker.nanos() + warmNs);
            news.takeAll();
            long cpu = cpuNs();
            ticker.sleepUntil(ticker.nanos() + measureNs);
            long cpuUsed = cpuNs() - cpu;
            var rpm = news.takeAll().stream()
                    .filter(item -> item instanceof ObdNews.Reading reading
                            && reading.signal().equals(Signal.ENGINE_SPEED))
                    .mapToLong(ObdNews::timeNs)
                    .toArray();
            if (rpm.length < 2) {
                throw new IllegalStateException("no values came");
            }
            double rounds = (rpm.length - 1) * 1e9 / (rpm[rpm.length - 1] - rpm[0]);
            print(rounds, cpuUsed / 1e6 / rpm.length, starts[0], starts[1]);
        }
    }

    /** From opening the port until each of the six values has been there. */
    private double firstValuesS(Poller poller, Handover<ObdNews> news) throws InterruptedException {
        long start = ticker.nanos();
        var seen = new HashSet<Signal>();
        poller.start();
        while (seen.size() < SIX.size()) {
            if (ticker.nanos() - start > LONGEST_START_NS) {
                throw new IllegalStateException("after 30 s there were only " + seen);
            }
            ticker.sleepUntil(ticker.nanos() + 1_000_000);
            news.takeAll().forEach(item -> {
                if (item instanceof ObdNews.Reading reading) {
                    seen.add(reading.signal());
                }
            });
        }
        return (ticker.nanos() - start) / 1e9;
    }

    private static long cpuNs() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void print(double rounds, double cpuMs, double firstS, double againS) {
        System.out.printf(
                Locale.ROOT,
                "{\"rounds_per_s\":%.2f,\"cpu_ms_per_round\":%.4f,\"first_s\":%.3f,\"again_s\":%.3f}%n",
                rounds,
                cpuMs,
                firstS,
                againS);
    }
}
