package org.truegrade.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.truegrade.simulator.drive.CarState;

class SimulatedEngineTest {
    private static final CarState CRUISING =
            new CarState(65, 900, 27.7, 0.1, 0.1, 1726.0, 5, 40, 0, 60, 91.6, 95, 12.34);
    private final SimulatedEngine engine = new SimulatedEngine(CRUISING, "WTG1SAM2345678901");

    private String ask(String hex) {
        return engine.answer(HexFormat.of().parseHex(hex))
                .map(HexFormat.of().withUpperCase()::formatHex)
                .orElse("silence");
    }

    @Test
    void engineSpeedIsInQuarterTurns() {
        // 1726 × 4 = 6904 = 0x1AF8, the example of SAE J1979.
        assertThat(ask("010C")).isEqualTo("410C1AF8");
    }

    @Test
    void speedIsCutToWholeKilometresPerHour() {
        // 27.7 m/s = 99.72 km/h, cut to 99 = 0x63.
        assertThat(ask("010D")).isEqualTo("410D63");
    }

    @Test
    void severalPidsAreAnsweredInOneMessageAndUnknownOnesLeftOut() {
        // Coolant 91.6 °C: 91 + 40 = 131 = 0x83. Load 60 %: 60 × 2.55 = 153 = 0x99. PID 0E is not supported.
        assertThat(ask("01050E04")).isEqualTo("4105830499");
        assertThat(ask("010E")).isEqualTo("silence");
    }

    @Test
    void theBitmapsNameWhatIsSupportedAndWhereTheyGoOn() {
        // 01 04 05 | 0C 0D 0F 10 | 11 | 1C 1F 20: 98, 1B, 80, 13.
        assertThat(ask("0100")).isEqualTo("4100981B8013");
        // 33 and 40: bit 19 (0x33 - 0x21 = 18) and bit 32.
        assertThat(ask("0120")).isEqualTo("412000002001");
        // 42 46 | 49 | 51 | 5C.
        assertThat(ask("0140")).isEqualTo("414044808010");
    }

    @Test
    void theVehicleNumberHasSeventeenCharacters() {
        var answer = engine.answer(new byte[] {9, 2}).orElseThrow();
        assertThat(new String(answer, 3, 17, StandardCharsets.US_ASCII)).isEqualTo("WTG1SAM2345678901");
        assertThat(answer).hasSize(20).startsWith(0x49, 0x02, 0x01);
        assertThatThrownBy(() -> new SimulatedEngine(CRUISING, "TOO SHORT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17 characters");
    }

    @Test
    void withoutIgnitionItIsSilent() {
        engine.ignition(false);
        assertThat(ask("0100")).isEqualTo("silence");
        assertThat(ask("0902")).isEqualTo("silence");
    }
}
