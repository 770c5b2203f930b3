package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.obd.line.SerialPorts;
import org.truegrade.obd.simulated.AdapterOnTerminal;
import org.truegrade.obd.simulated.LeapingTicker;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.SimulatedLine;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;
import org.truegrade.trip.Signal;
import org.truegrade.trip.SystemTicker;

/** Days of polling in compressed time. {@code -Dtruegrade.long=true}: a million rounds, a thousand reconnects. */
class SoakTest {
    private static final boolean LONG = Boolean.getBoolean("truegrade.long");
    private static final int ROUNDS = LONG ? 1_000_000 : 40_000;
    private static final int RECONNECTS = LONG ? 1_000 : 150;
    private static final int REPLUGS = LONG ? 1_000 : 25;
    private static final Timing TIMING = Timing.modelled(115_200, Duration.ofMillis(10));
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(150));

    private final TestVehicle vehicle = new TestVehicle();
    private final LeapingTicker time = new LeapingTicker();
    private final Handover<ObdNews> news = new Handover<>(10_000);
    private int rounds;
    private int wrong;

    /** What may not grow. */
    private record Held(long heapBytes, int threads, long descriptors) {
        static Held now() throws IOException {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            var runtime = Runtime.getRuntime();
            try (var open = Files.list(Path.of("/proc/self/fd"))) {
                return new Held(
                        runtime.totalMemory() - runtime.freeMemory(),
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        open.count());
            }
        }

        void assertNotMoreThan(Held before, String what) {
            assertThat(heapBytes - before.heapBytes).as("heap of " + what).isLessThan(3_000_000);
            assertThat(threads).as("threads of " + what).isLessThanOrEqualTo(before.threads);
            assertThat(descriptors).as("descriptors of " + what).isLessThanOrEqualTo(before.descriptors);
            System.out.printf(
                    "%s: heap %+d kB, threads %+d, descriptors %+d%n",
                    what,
                    (heapBytes - before.heapBytes) / 1000,
                    threads - before.threads,
                    descriptors - before.descriptors);
        }
    }

    private Polling polling(PortOpener opener) {
        var start = new Start(Optional.empty(), new Experience(), time);
        return new Polling(opener, Wish.USUAL, start, time, Patience.USUAL, news);
    }

    /** Takes the news; an engine speed is a round, and any other than the vehicle's is wrong. */
    private int hear() {
        for (var item : news.takeAll()) {
            if (item instanceof ObdNews.Reading reading && reading.signal().equals(Signal.ENGINE_SPEED)) {
                rounds++;
                wrong += reading.value() == vehicle.rpm ? 0 : 1;
            }
        }
        return rounds;
    }

    @ParameterizedTest
    @EnumSource(names = {"GENUINE", "CLONE15", "CHATTERBOX"})
    void manyRoundsHoldNoMoreThanFew(Personality personality) throws IOException {
        var adapter = personality.adapter(vehicle, TIMING, () -> 13.9);
        int first = ROUNDS / 10;
        var polling = polling(() -> new SimulatedLine(adapter, time));
        polling.run(() -> hear() < first);
        var before = Held.now();
        polling.run(() -> hear() < ROUNDS);
        assertThat(rounds).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(wrong).isZero();
        assertThat(adapter.memoryWrites()).isEmpty();
        Held.now()
                .assertNotMoreThan(
                        before, rounds + " rounds, " + personality + ", " + time.nanos() / 1_000_000_000 + " s");
    }

    /** Breaks off the line after every few rounds. */
    private final class Breaking implements PortOpener {
        private final SimulatedAdapter adapter;
        private Optional<SimulatedLine> last = Optional.empty();
        private int opened;
        private int breakAt;

        Breaking(SimulatedAdapter adapter) {
            this.adapter = adapter;
        }

        @Override
        public SimulatedLine open() {
            opened++;
            breakAt = rounds + 3;
            adapter.powerCycle();
            var line = new SimulatedLine(adapter, time);
            last = Optional.of(line);
            return line;
        }

        boolean goesOn(int most) {
            if (hear() >= breakAt) {
                last.ifPresent(SimulatedLine::breakOff);
            }
            return opened < most;
        }
    }

    @Test
    void manyReconnectsHoldNoMoreThanFew() throws IOException {
        var adapter = Personality.GENUINE.adapter(vehicle, TIMING, () -> 13.9);
        var opener = new Breaking(adapter);
        var polling = polling(opener);
        polling.run(() -> opener.goesOn(RECONNECTS / 10));
        var before = Held.now();
        polling.run(() -> opener.goesOn(RECONNECTS));
        assertThat(opener.opened).isGreaterThanOrEqualTo(RECONNECTS);
        assertThat(rounds).as("each came as far as values").isGreaterThanOrEqualTo(3 * RECONNECTS - 10);
        assertThat(wrong).isZero();
        Held.now().assertNotMoreThan(before, opener.opened + " reconnects");
    }

    @Test
    void aRealPortThatIsPulledAndPluggedInAgainLeavesNothingBehind() throws Exception {
        replug(3);
        var before = Held.now();
        replug(REPLUGS);
        Held.now().assertNotMoreThan(before, REPLUGS + " replugs of a pseudo-terminal");
    }

    private void replug(int times) throws Exception {
        var ticker = new SystemTicker();
        var adapter = new SimulatedAdapter(vehicle);
        var plugged = new AdapterOnTerminal[1];
        PortOpener opener = () -> new SerialPorts(plugged[0].path().toString(), OptionalInt.of(38_400)).open();
        plugged[0] = AdapterOnTerminal.serve(adapter);
        var wishes = List.of(new Wish(Signal.ENGINE_SPEED, Duration.ZERO));
        try (var poller = new Poller(opener, wishes, ticker, ticker, SHORT, news)) {
            poller.start();
            for (int i = 0; i < times; i++) {
                int had = hear();
                long end = ticker.nanos() + 10_000_000_000L;
                while (hear() <= had && ticker.nanos() < end) {
                    ticker.sleepUntil(ticker.nanos() + 1_000_000);
                }
                assertThat(rounds).as("values after replug " + i).isGreaterThan(had);
                plugged[0].close();
                news.takeAll();
                plugged[0] = AdapterOnTerminal.serve(adapter);
            }
        } finally {
            plugged[0].close();
        }
        assertThat(wrong).isZero();
    }
}
