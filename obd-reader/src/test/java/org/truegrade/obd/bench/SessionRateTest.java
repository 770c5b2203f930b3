package org.truegrade.obd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truegrade.obd.simulated.Personality;

/** Our session against the limit of the wire, in simulated time: what it adds to the bytes shows, the machine's load does not. */
class SessionRateTest {
    @ParameterizedTest
    @CsvSource({
        "GENUINE, 38400, 10, 38.3, 0.95",
        "GENUINE, 115200, 10, 61.1, 0.95",
        "GENUINE, 38400, 25, 24.3, 0.95",
        "TWO_ECUS, 115200, 10, 61.1, 0.95",
        "SINGLE_PID, 38400, 10, 11.5, 0.97"
    })
    void itReachesTheBareBytes(Personality personality, int rate, int p2Ms, double limit, double share)
            throws IOException {
        assertThat(ModelMain.rounds(personality, rate, p2Ms) / limit).isBetween(share, 1.01);
    }
}
