package org.truegrade.obd.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
    void rangesOfTheTableAreWhatTheDataCanHold() {
        for (var pid : Pids.all()) {
            for (var quantity : pid.quantities()) {
                var least = new byte[pid.bytes()];
                var greatest = new byte[pid.bytes()];
                Arrays.fill(greatest, (byte) 0xFF);
                if (quantity.signed()) {
                    least[quantity.from()] = (byte) 0x80;
                    greatest[quantity.from()] = 0x7F;
                }
                var name = pid.hex() + " " + quantity.key();
                assertThat(quantity.value(least).orElseThrow()).as(name).isCloseTo(quantity.low(), within(1e-6));
                if (quantity.notUsed() < 0) {
                    assertThat(quantity.value(greatest).orElseThrow())
                            .as(name)
                            .isCloseTo(quantity.high(), within(1e-6));
                }
            }
        }
    }

    @Test
    void pidsOfSeveralNumbersGiveThemAllAndLeaveOutWhatIsNotUsed() {
        // 90/200 V; 0xA0 = 160: 160 x 100/128 - 100
        assertThat(Pids.known(0x14).values(hex("5AA0")))
                .containsEntry("o2_b1s1_v", 0.45)
                .containsEntry("o2_b1s1_trim_pct", 25.0);
        assertThat(Pids.known(0x1B).values(hex("5AFF"))).containsOnlyKeys("o2_b2s4_v");
        // 0x8000 = half of 65536: lambda 1; 0x4000 = a quarter: 2 V
        assertThat(Pids.known(0x24).values(hex("80004000")))
                .containsEntry("lambda_b1s1", 1.0)
                .containsEntry("lambda_b1s1_v", 2.0);
        assertThat(Pids.known(0x34).values(hex("80008000")))
                .containsEntry("lambda_b1s1", 1.0)
                .containsEntry("lambda_b1s1_ma", 0.0);
        assertThat(Pids.known(0x9D).values(hex("00640032")))
                .containsEntry("engine_fuel_gps", 2.0)
                .containsEntry("vehicle_fuel_gps", 1.0);
        // two's complement: FFFC = -4 quarters of a pascal
        assertThat(Pids.known(0x32).values(hex("FFFC"))).containsEntry("evap_vapor_pa", -1.0);
        assertThat(Pids.known(0x32).values(hex("8000"))).containsEntry("evap_vapor_pa", -8192.0);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
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
        assertThatThrownBy(() -> value(0x01, "00000000")).hasMessageContaining("is no number");
        assertThatThrownBy(() -> value(0x0C, "1A")).hasMessageContaining("has 2 bytes");
    }

    @Test
    void unitsOfTheTableAreThoseOfTheSignalsUnlessConverted() {
        for (var pid : Pids.all()) {
            if (pid.signal().isPresent()) {
                var scale = pid.quantities().getFirst();
                var unit = pid.signal().get().unit();
                assertThat(scale.unit().equals(unit) || scale.unit().equals("km/h") && unit.equals("m/s"))
                        .as("PID " + pid.hex() + ": " + scale.unit() + " for " + unit)
                        .isTrue();
            }
        }
    }
}
