package org.truegrade.obd.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VehicleIdentityTest {
    @Test
    void numberNamesAndCalibrationsAreRead() throws IOException {
        var vehicle = new Answering()
                // 1M8GDM9AXKP042788, the worked example of 49 CFR 565
                .to("0902", "7E8 10 14 49 02 01 31 4D 38", "7E8 21 47 44 4D 39 41 58 4B", "7E8 22 50 30 34 32 37 38 38")
                .to("0904", "7E8 10 13 49 04 01 41 42 43", "7E8 21 44 00 00 00 00 00 00", "7E8 22 00 00 00 00 00 00 00")
                .to(
                        "090A",
                        "7E8 10 17 49 0A 01 45 43 4D",
                        "7E8 21 00 2D 45 6E 67 69 6E",
                        "7E8 22 65 00 00 00 00 00 00",
                        "7E8 23 00 00 00 00 00 00 00");
        var identity = VehicleIdentity.read(vehicle);
        assertThat(identity.number().orElseThrow().text()).isEqualTo("1M8GDM9AXKP042788");
        assertThat(identity.calibrations()).isEqualTo(Map.of("7E8", List.of("ABCD")));
        assertThat(identity.names()).isEqualTo(Map.of("7E8", "ECM-Engine"));
    }

    @Test
    void aVehicleOnUdsIsAskedByIdentifier() throws IOException {
        var vehicle = new Answering()
                .to(
                        "22F190",
                        "7E8 10 14 62 F1 90 57 56 57",
                        "7E8 21 5A 5A 5A 31 4A 5A 58",
                        "7E8 22 57 30 30 30 30 31 30");
        assertThat(VehicleIdentity.read(vehicle).number()).contains(new VehicleNumber("WVWZZZ1JZXW000010"));
    }

    @Test
    void aVehicleWithoutANumberSaysWhy() throws IOException {
        var identity = VehicleIdentity.read(new Answering());
        assertThat(identity.number()).isEmpty();
        assertThat(identity.trouble()).isEqualTo("no data");
    }

    @Test
    void theCheckDigitIsJudgedWhereThereMustBeOne() {
        assertThat(new VehicleNumber("1M8GDM9AXKP042788").remark()).contains("check digit fits");
        assertThat(new VehicleNumber("11111111111111111").checkDigitFits()).isTrue();
        assertThat(new VehicleNumber("1M8GDM9A1KP042788").remark().orElseThrow())
                .contains("does not fit");
        assertThat(new VehicleNumber("WVWZZZ1JZXW000010").remark())
                .as("Europe has none")
                .isEmpty();
        assertThatThrownBy(() -> new VehicleNumber("1M8GDM9AXKP04278O")).hasMessageContaining("no vehicle number");
    }
}
