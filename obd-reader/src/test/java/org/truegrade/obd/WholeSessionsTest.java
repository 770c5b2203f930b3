package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truegrade.obd.line.Line;
import org.truegrade.obd.line.PortOpener;
import org.truegrade.obd.line.ScriptedLine;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.Ecu;
import org.truegrade.obd.simulated.LeapingTicker;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.SimulatedLine;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;
import org.truegrade.trip.Ticker;

/** Whole sessions of a poller with adapters that lack something or lose something, in simulated time. */
class WholeSessionsTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final TestVehicle vehicle = new TestVehicle();
    private final LeapingTicker time = new LeapingTicker();
    private final Handover<ObdNews> news = new Handover<>(1_000_000);
    private final List<ObdNews> heard = new ArrayList<>();
    private final List<SimulatedLine> opened = new ArrayList<>();
    private SimulatedAdapter adapter = adapter(Personality.GENUINE, vehicle);
    private boolean plugged = true;

    private static SimulatedAdapter adapter(Personality personality, Ecu ecu) {
        return personality.adapter(ecu, Timing.modelled(38_400, Duration.ofMillis(10)), () -> 13.9);
    }

    private final PortOpener opener = () -> {
        if (!plugged) {
            throw new IOException("no such port; is the adapter plugged in?");
        }
        var line = new SimulatedLine(adapter, time);
        opened.add(line);
        return line;
    };

    private Polling polling(PortOpener port) {
        return new Polling(
                port, Wish.USUAL, new Start(Optional.empty(), new Experience(), time), time, Patience.USUAL, news);
    }

    /** Lets the poller work for so long; things happen at their times. */
    private void run(PortOpener port, Duration longest, Map<Duration, Runnable> events) {
        var due = new ArrayList<>(events.entrySet());
        due.sort(Map.Entry.comparingByKey());
        long began = time.nanos();
        polling(port).run(() -> {
            while (!due.isEmpty()
                    && time.nanos() - began >= due.getFirst().getKey().toNanos()) {
                due.removeFirst().getValue().run();
            }
            return time.nanos() - began < longest.toNanos();
        });
        heard.addAll(news.takeAll());
    }

    private List<ObdNews.Reading> readings(Signal signal) {
        return heard.stream()
                .filter(ObdNews.Reading.class::isInstance)
                .map(ObdNews.Reading.class::cast)
                .filter(reading -> reading.signal().equals(signal))
                .toList();
    }

    private List<String> states() {
        return heard.stream()
                .filter(ObdNews.LinkChange.class::isInstance)
                .map(item -> ((ObdNews.LinkChange) item).link().word())
                .toList();
    }

    private double longestGapS() {
        var times = readings(Signal.ENGINE_SPEED).stream()
                .map(ObdNews.Reading::timeNs)
                .toList();
        double longest = 0;
        for (int i = 1; i < times.size(); i++) {
            longest = Math.max(longest, (times.get(i) - times.get(i - 1)) / 1e9);
        }
        return longest;
    }

    private void assertNoneIsWrong() {
        assertThat(readings(Signal.ENGINE_SPEED)).isNotEmpty().allMatch(reading -> reading.value() == 1726.0);
        assertThat(readings(Signal.SPEED))
                .isNotEmpty()
                .allMatch(reading -> Math.abs(reading.value() - 50 / 3.6) < 1e-9);
        assertThat(readings(Signal.COOLANT)).isNotEmpty().allMatch(reading -> reading.value() == 90.0);
    }

    private static double secondsUntilValues(ScriptedLine line) throws IOException {
        var session = Session.open(line);
        assertThat(session.findVehicle()).isInstanceOf(Reply.Values.class);
        var wanted = Stream.of(0x0C, 0x0D, 0x05).map(Pids::known).toList();
        session.focusOn(wanted);
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < wanted.size(); i += session.mostPids()) {
                var pids = wanted.subList(i, Math.min(wanted.size(), i + session.mostPids()));
                assertThat(session.live(pids))
                        .isInstanceOfSatisfying(
                                Reply.Values.class,
                                values -> pids.forEach(pid -> {
                                    double expected = pid.number() == 0x0C ? 1726 : pid.number() == 0x0D ? 50 : 90;
                                    assertThat(pid.value(values.data(pid).orElseThrow()))
                                            .isEqualTo(expected);
                                }));
            }
        }
        return line.clock().nanos() / 1e9;
    }

    @Test
    void anAdapterThatRefusesSettingsGivesTheSameValues() throws IOException {
        for (var refused :
                List.of("ATS0", "ATL0", "ATH1", "ATH0", "ATE0", "ATD", "ATM0", "ATAT1", "ATCAF1", "STI", "ATAL")) {
            for (var answer : List.of("?\r\r>", "OK\r\r>")) { // refused, or promised and not done
                var line =
                        new ScriptedLine().with(new SimulatedAdapter(vehicle)).on(refused, answer);
                assertThat(secondsUntilValues(line)).as(refused + " " + answer).isLessThan(5);
            }
        }
    }

    @Test
    void anAdapterThatRefusesOrMisreadsTheCountGivesTheSameValues() throws IOException {
        for (var answer : List.of("?\r\r>", "NO DATA\r\r>", "?WRONG HEXCHAR COUNT\r\r>")) {
            var line = new ScriptedLine().with(new SimulatedAdapter(vehicle)).on("01001", answer);
            assertThat(secondsUntilValues(line)).as(answer).isLessThan(5);
            assertThat(line.written()).noneMatch(command -> command.matches("01(0[CD5])+[1-9A-F]"));
        }
    }

    @Test
    void anEchoThatSticksGivesTheSameValues() throws IOException {
        var adapterThatEchoes = new SimulatedAdapter(vehicle);
        adapterThatEchoes.faults().stickEcho();
        assertThat(secondsUntilValues(new ScriptedLine().with(adapterThatEchoes)))
                .isLessThan(5);
    }

    @Test
    void nothingThatAnAdapterKeepsIsEverWritten() {
        for (var personality : Personality.values()) {
            adapter = adapter(personality, vehicle);
            run(opener, Duration.ofSeconds(20), Map.of(Duration.ofSeconds(12), () -> adapter.brownOut()));
            assertThat(adapter.memoryWrites()).as(personality.word()).isEmpty();
        }
    }

    @Test
    void oneMuteAnswerABrownOutAndALostPromptCostTwoSecondsAtMost() {
        run(
                opener,
                Duration.ofSeconds(20),
                Map.of(
                        Duration.ofSeconds(5), () -> adapter.mute(1),
                        Duration.ofSeconds(8), () -> adapter.brownOut(),
                        Duration.ofSeconds(11), () -> adapter.faults().losePrompt(1),
                        Duration.ofSeconds(14), () -> adapter.faults().late(Duration.ofMillis(700)),
                        Duration.ofSeconds(17), () -> adapter.powerCycle()));
        assertNoneIsWrong();
        assertThat(longestGapS()).isLessThan(SOON.toSeconds());
        assertThat(states()).contains("disturbed", "recovered", "restarted");
        assertThat(opened).as("none of these is worth opening the port again").hasSize(1);
    }

    @Test
    void afterUnplugAndReplugValuesFlowAgainWithinTwoSeconds() {
        run(
                opener,
                Duration.ofSeconds(12),
                Map.of(
                        Duration.ofSeconds(5),
                                () -> {
                                    plugged = false;
                                    opened.getLast().breakOff();
                                },
                        Duration.ofMillis(5800),
                                () -> {
                                    adapter.powerCycle();
                                    plugged = true;
                                }));
        assertNoneIsWrong();
        assertThat(states()).containsSubsequence("connected", "lost", "found", "connected");
        assertThat(longestGapS()).isLessThan(0.8 + SOON.toSeconds());
    }

    @Test
    void ignitionOffIsStandbyWithoutWakingTheBusAndOnIsFound() {
        run(
                opener,
                Duration.ofSeconds(200),
                Map.of(
                        Duration.ofSeconds(5), () -> vehicle.ignition = false,
                        Duration.ofSeconds(100), () -> vehicle.ignition = true));
        assertNoneIsWrong();
        assertThat(states()).containsSubsequence("connected", "asleep", "connected");
    }

    @Test
    void everyPersonalityGivesTrueValuesThroughTheSamePoller() {
        for (var personality : Personality.values()) {
            if (personality == Personality.TRUCK) {
                continue;
            }
            heard.clear();
            adapter = adapter(personality, vehicle);
            run(opener, Duration.ofSeconds(40), Map.of());
            assertThat(states()).as(personality.word()).contains("connected");
            assertNoneIsWrong();
        }
    }

    /** A truck's computer: engine speed 1726 1/min, torque 50 %, speed 50 km/h, coolant 90 °C, pedal 40 %, load 50 %. */
    private static Optional<byte[]> truck(byte[] group) {
        int number = (group[0] & 0xFF) << 16 | (group[1] & 0xFF) << 8 | group[2] & 0xFF;
        return Optional.ofNullable(
                switch (number) {
                    case 0xF004 -> new byte[] {0, 0, (byte) 175, (byte) 0xF0, 0x35, 0, 0, 0};
                    case 0xFEF1 -> new byte[] {0, 0, 50, 0, 0, 0, 0, 0};
                    case 0xFEEE -> new byte[] {(byte) 130, 0, 0, 0, 0, 0, 0, 0};
                    case 0xF003 -> new byte[] {0, 100, 50, 0, 0, 0, 0, 0};
                    default -> null;
                });
    }

    @Test
    void aTruckIsRecognisedAndListenedTo() {
        adapter = adapter(Personality.TRUCK, WholeSessionsTest::truck);
        run(opener, Duration.ofSeconds(40), Map.of());
        assertThat(heard)
                .filteredOn(ObdNews.LinkChange.class::isInstance)
                .extracting(item -> ((ObdNews.LinkChange) item).text())
                .anyMatch(text -> text.contains("heavy vehicle on SAE J1939"));
        assertNoneIsWrong();
        assertThat(readings(Signal.ENGINE_SPEED)).hasSizeGreaterThan(50);
        assertThat(readings(Signal.PEDAL)).isNotEmpty().allMatch(reading -> reading.value() == 40.0);
    }

    @Test
    void aTrucksLampIsToldWhenItGoesOnAndWhenItGoesOff() {
        var lamps = new AtomicInteger();
        adapter = adapter(
                Personality.TRUCK,
                group -> group[1] == (byte) 0xFE && group[2] == (byte) 0xCA
                        ? Optional.of(new byte[] {(byte) lamps.get(), 0, (byte) 0xBE, 0, 0x04, 0x01})
                        : truck(group));
        run(
                opener,
                Duration.ofSeconds(60),
                Map.of(
                        Duration.ofSeconds(15), () -> lamps.set(0x10),
                        Duration.ofSeconds(35), () -> lamps.set(0)));
        assertThat(heard)
                .filteredOn(ObdNews.Warning.class::isInstance)
                .extracting(item -> ((ObdNews.Warning) item).text())
                .containsExactly(
                        "red stop lamp on: SPN 190 FMI 4 (Engine speed: voltage too low, or short to ground)",
                        "all lamps are off: SPN 190 FMI 4 (Engine speed: voltage too low, or short to ground)");
        assertNoneIsWrong();
        assertThat(longestGapS())
                .as("a look at the lamps and the slowest group, one after the other")
                .isLessThan(1.5);
    }

    @Test
    void aVehicleWithNothingToSayIsNamedInPlainWords() {
        Ecu refusing = request -> Optional.of(new byte[] {0x7F, request[0], 0x31});
        adapter = adapter(Personality.GENUINE_21, refusing);
        run(opener, Duration.ofSeconds(20), Map.of());
        assertThat(heard)
                .filteredOn(ObdNews.LinkChange.class::isInstance)
                .extracting(item -> ((ObdNews.LinkChange) item).text())
                .anyMatch(text -> text.contains("electric car"));
    }

    @Test
    void sixValuesComeHalfASecondAfterOpeningWhereAllIsKnownAndWithinASecondWhereItIsNot() throws IOException {
        var experience = new Experience();
        var times = new ArrayList<Double>();
        var six = Stream.of(0x04, 0x05, 0x0C, 0x0D, 0x0F, 0x11).map(Pids::known).toList();
        for (int i = 0; i < 2; i++) {
            long began = time.nanos();
            var session = Session.open(opener.open(), new Start(Optional.empty(), experience, time));
            session.findVehicle();
            session.focusOn(six);
            assertThat(session.live(six)).isInstanceOf(Reply.Values.class);
            times.add((time.nanos() - began) / 1e9);
        }
        assertThat(times.getFirst()).as("adapter warm, nothing known").isLessThan(1);
        assertThat(times.getLast()).as("protocol known").isLessThan(0.5);
    }

    @Test
    void theRateReachesTheWiresOwn() {
        // Facts, section 4: six values in one question, repeated by a lone return, 38,400 baud, P2 10 ms: 38.3 a
        // second.
        var six = List.of(
                Signal.LOAD,
                Signal.COOLANT,
                Signal.ENGINE_SPEED,
                Signal.SPEED,
                Signals.known("engine.intake.temperature"),
                Signal.THROTTLE);
        var wishes = six.stream().map(signal -> new Wish(signal, Duration.ZERO)).toList();
        new Polling(opener, wishes, new Start(Optional.empty(), new Experience(), time), time, Patience.USUAL, news)
                .run(() -> time.nanos() < 20_000_000_000L);
        heard.addAll(news.takeAll());
        var measured = heard.stream()
                .filter(ObdNews.Measured.class::isInstance)
                .map(item -> ((ObdNews.Measured) item).paces())
                .toList()
                .getLast();
        assertThat(measured).hasSize(6).allMatch(pace -> pace.perSecond() > 0.95 * 38.3, "95 % of the bare bytes");
        assertThat(measured).allMatch(pace -> pace.jitterMs() < 5);
    }

    @Test
    void aThousandReconnectsLeaveNoLineOpenAndAreToldOnce() {
        var open = new AtomicInteger();
        var attempts = new AtomicInteger();
        PortOpener flaky = () -> {
            attempts.incrementAndGet();
            open.incrementAndGet();
            return new DeadLine(time, open);
        };
        run(flaky, Duration.ofHours(2), Map.of());
        assertThat(attempts.get()).isGreaterThan(1000);
        assertThat(open.get()).isZero();
        assertThat(states()).containsExactly("lost");
    }

    /** Opens, and is gone at the first byte. */
    private record DeadLine(Ticker clock, AtomicInteger open) implements Line {
        @Override
        public String name() {
            return "dead";
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            throw new IOException("dead: the port is gone");
        }

        @Override
        public int read(byte[] buffer, long deadlineNs) throws IOException {
            throw new IOException("dead: the port is gone");
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
