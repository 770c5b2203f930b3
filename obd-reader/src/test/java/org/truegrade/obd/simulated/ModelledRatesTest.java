package org.truegrade.obd.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The times of the simulated adapter against the physical limits computed from the wire formats, in rounds a second for
 * PIDs 0C 0D 05 04 11 0F, spaces and headers off (the project's table of ELM327 facts, section 4).
 */
class ModelledRatesTest {
    private static final String SIX = "010C0D0504110F";
    private static final List<String> SINGLE = List.of("010C", "010D", "0105", "0104", "0111", "010F");
    private static final int ROUNDS = 20;

    private final LeapingTicker time = new LeapingTicker();

    private SimulatedLine line(int rate, int p2Ms) throws IOException {
        var timing = Timing.modelled(rate, Duration.ofMillis(p2Ms));
        var line = new SimulatedLine(Personality.GENUINE.adapter(new TestVehicle(), timing, () -> 13.9), time);
        for (var setting : List.of("ATE0", "ATL0", "ATS0", "ATSP6", "0100")) {
            ask(line, setting);
        }
        return line;
    }

    private String ask(SimulatedLine line, String command) throws IOException {
        line.write((command + "\r").getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        var buffer = new byte[64];
        while (text.indexOf(">") < 0) {
            int got = line.read(buffer, time.nanos() + 10_000_000_000L);
            assertThat(got).as("after %s: %s", command, text).isPositive();
            text.append(new String(buffer, 0, got, StandardCharsets.US_ASCII));
        }
        return text.toString();
    }

    private double roundsASecond(SimulatedLine line, List<String> commands) throws IOException {
        for (var command : commands) {
            ask(line, command);
        }
        long before = time.nanos();
        for (int i = 0; i < ROUNDS; i++) {
            for (var command : commands) {
                ask(line, command);
            }
        }
        return ROUNDS * 1e9 / (time.nanos() - before);
    }

    @ParameterizedTest(name = "{0} baud, P2 {1} ms")
    @CsvSource({
        "38400, 5, 4.0, 17.6, 40.0, 47.4",
        "38400, 10, 3.6, 11.5, 33.3, 38.3",
        "38400, 25, 2.7, 5.7, 22.2, 24.3",
        "38400, 50, 1.9, 3.1, 14.3, 15.1",
        "115200, 5, 4.3, 24.4, 79.0, 88.0",
        "115200, 10, 3.8, 14.1, 56.6, 61.1",
        "115200, 25, 2.8, 6.2, 30.6, 31.9",
        "115200, 50, 2.0, 3.2, 17.3, 17.7",
        "500000, 5, 4.4, 28.7, 126.3, 131.2",
        "500000, 10, 3.9, 15.4, 77.4, 79.2",
        "500000, 25, 2.9, 6.5, 35.8, 36.2"
    })
    void theRatesAreThoseOfTheWire(int rate, int p2Ms, double waiting, double counted, double together, double repeated)
            throws IOException {
        var line = line(rate, p2Ms);
        // The table has one decimal and rounds the frames: 2 % and half of that decimal.
        assertThat(roundsASecond(line, SINGLE)).as("six single").isCloseTo(waiting, near(waiting));
        assertThat(roundsASecond(line, SINGLE.stream().map(pid -> pid + "1").toList()))
                .as("six single with count")
                .isCloseTo(counted, near(counted));
        assertThat(roundsASecond(line, List.of(SIX + "3")))
                .as("six at once with count")
                .isCloseTo(together, near(together));
        assertThat(roundsASecond(line, List.of(""))).as("repeated").isCloseTo(repeated, near(repeated));
    }

    private static Offset<Double> near(double value) {
        return within(0.02 * value + 0.05);
    }

    @ParameterizedTest(name = "{0} baud, P2 {1} ms")
    @CsvSource({"38400, 10, 0.8", "115200, 25, 0.7", "500000, 50, 0.6"})
    void withoutAdaptiveTimingTheAdapterListensLongAfterEveryAnswer(int rate, int p2Ms, double expected)
            throws IOException {
        var line = line(rate, p2Ms);
        ask(line, "ATAT0");
        assertThat(roundsASecond(line, SINGLE)).isCloseTo(expected, within(0.06));
    }
}
