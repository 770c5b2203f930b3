package org.truegrade.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.ManualTicker;

class PatienceTest {
    private final ManualTicker ticker = new ManualTicker(Instant.EPOCH);
    private final Patience patience = new Patience(ticker);

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            patience.wrong("admin");
        }
    }

    @Test
    void afterFiveWrongPasswordsANameWaitsAMinute() {
        wrong(4);
        assertThat(patience.isOver("admin")).isFalse();
        wrong(1);
        assertThat(patience.isOver("admin")).isTrue();
        assertThat(patience.isOver("another")).isFalse();
        ticker.advance(60_000_000_000L);
        assertThat(patience.isOver("admin")).isFalse();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        wrong(4);
        patience.right("admin");
        wrong(1);
        assertThat(patience.isOver("admin")).isFalse();
    }
}
