package org.truegrade.obd.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Signal;

class PidsTest {
    private static double value(int pid, String hex) {
        return Pids.known(pid).value(HexFormat.of().parseHex(hex));
    }

    @Test
    void formulasGiveTheRangesOfTheStandard() {
        assertThat(value(0x04, "FF")).isEqualTo(100);
        assertThat(value(0x05, "00")).isEqualTo(-40);
        assertThat(value(0x05, "FF")).isEqualTo(215);
        assertThat(value(0x06, "FF")).isCloseTo(99.22, within(0.005));
        assertThat(value(0x0C, "FFFF")).isEqualTo(16383.75);
        assertThat(value(0x0E, "FF")).isEqualTo(63.5);
        assertThat(value(0x10, "FFFF")).isEqualTo(655.35);
        assertThat(value(0x3C, "FFFF")).isEqualTo(6513.5);
        assertThat(value(0x42, "36B0")).isEqualTo(14.0);
        assertThat(value(0x61, "00")).isEqualTo(-125);
        assertThat(value(0xA6, "FFFFFFFF")).isCloseTo(429496729.5, within(0.01));
    }

    @Test
    void signalsGetTheirOwnUnit() {
        var speed = Pids.of(Signal.SPEED).getFirst();
        // 90 km/h are 25 m/s
        assertThat(speed.signalValue(new byte[] {90})).isEqualTo(25.0);
        assertThat(Pids.of(Signal.PEDAL)).extracting(Pid::number).containsExactly(0x49, 0x5A);
    }

    @Test
    void whatIsNoSingleNumberOrHasAnotherLengthGivesNone() {
        assertThatThrownBy(() -> value(0x01, "00000000")).hasMessageContaining("no single number");
        assertThatThrownBy(() -> value(0x0C, "1A")).hasMessageContaining("has 2 bytes");
    }

    @Test
    void unitsOfTheTableAreThoseOfTheSignalsUnlessConverted() {
        for (var pid : Pids.all()) {
            if (pid.signal().isPresent()) {
                var scale = pid.scale().orElseThrow();
                var unit = pid.signal().get().unit();
                assertThat(scale.unit().equals(unit) || scale.unit().equals("km/h") && unit.equals("m/s"))
                        .as("PID " + pid.hex() + ": " + scale.unit() + " for " + unit)
                        .isTrue();
            }
        }
    }
}
