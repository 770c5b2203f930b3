package org.truegrade.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.truegrade.simulator.drive.CarState;

class TruckEngineTest {
    private static final CarState CRUISING =
            new CarState(65, 900, 20.0, 0.1, 0.1, 1500.0, 5, 40, 0, 60, 91.6, 95, 12.34);
    private final SimulatedEngine engine = new SimulatedEngine(CRUISING, "WTG1SAM2345678901");
    private final TruckEngine truck = new TruckEngine(engine);

    private String ask(String hex) {
        return truck.answer(HexFormat.of().parseHex(hex))
                .map(HexFormat.of().withUpperCase()::formatHex)
                .orElse("silence");
    }

    @Test
    void engineSpeedAndTorqueAreInEec1() {
        // 1500 1/min x 8 = 12000 = 2EE0, low byte first; 60 % + 125 = 185 = B9
        assertThat(ask("00F004")).isEqualTo("FFFFB9E02EFFFFFF");
    }

    @Test
    void pedalAndLoadAreInEec2() {
        // 40 % / 0.4 = 100 = 64; 60 % = 3C
        assertThat(ask("00F003")).isEqualTo("FF643CFFFFFFFFFF");
    }

    @Test
    void speedAndCoolantHaveGroupsOfTheirOwn() {
        // 72 km/h x 256 = 4800; 91 °C + 40 = 131 = 83
        assertThat(ask("00FEF1")).isEqualTo("FF0048FFFFFFFFFF");
        assertThat(ask("00FEEE")).isEqualTo("83FFFFFFFFFFFFFF");
    }

    @Test
    void noCodesIsAMessageAndNoIgnitionIsSilence() {
        assertThat(ask("00FECA")).isEqualTo("00FF00000000FFFF");
        assertThat(ask("00FEE5")).isEqualTo("silence");
        engine.ignition(false);
        assertThat(ask("00F004")).isEqualTo("silence");
    }
}
