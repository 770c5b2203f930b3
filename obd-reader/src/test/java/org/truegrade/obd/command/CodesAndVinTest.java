package org.truegrade.obd.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.truegrade.obd.simulated.Ecu;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.TestTruck;
import org.truegrade.obd.simulated.TestVehicle;

/** {@code obd codes} and {@code obd vin} as people type them, on a car and on a truck. */
@Timeout(60)
class CodesAndVinTest {
    private final TestVehicle engine = new TestVehicle();
    private boolean cleared;

    /** The engine of other tests, with codes, a frozen moment and a number. */
    private final Ecu car = request -> switch (HexFormat.of().formatHex(request)) {
        case "0101" -> payload("410182076504");
        case "03" -> payload(cleared ? "4300" : "430201330420");
        case "07" -> payload("4700");
        case "04" -> {
            cleared = true;
            yield payload("44");
        }
        case "020200" -> payload("4202000133");
        case "020000" -> payload("42000008000000");
        case "020500" -> payload("42050069");
        case "0902" -> payload("490201" + hex("1M8GDM9AXKP042788"));
        case "0904" -> payload("490401" + hex("CAL-0001") + "0000000000000000");
        default -> engine.answer(request);
    };

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<byte[]> payload(String hex) {
        return Optional.of(HexFormat.of().parseHex(hex));
    }

    @Test
    void codesAreListedWithTheirMeaningAndTheFrozenMoment() throws Exception {
        var shown = CommandOnPort.run(Personality.GENUINE_21, car, "codes");
        assertThat(shown.status()).isZero();
        assertThat(shown.out())
                .contains("malfunction lamp: on", "computer 7E8:")
                .containsPattern("stored +P0420 +\\S+")
                .containsPattern("pending +none")
                .contains("permanent codes:", "kept with P0133")
                .containsPattern("coolant_c +65.00");
    }

    @Test
    void programsGetTheSameCodes() throws Exception {
        var shown = CommandOnPort.run(Personality.GENUINE_21, car, "codes", "--json");
        var found = new ObjectMapper().readTree(shown.out());
        assertThat(found.get("mil").asBoolean()).isTrue();
        assertThat(found.at("/computers/7E8/stored/0/code").asText()).isEqualTo("P0133");
        assertThat(found.at("/computers/7E8/pending")).isEmpty();
        assertThat(found.at("/freeze_frame/values/coolant_c").asDouble()).isEqualTo(65);
    }

    @Test
    void codesAreClearedOnlyWhenItIsSaidTwice() throws Exception {
        assertThat(CommandOnPort.run(Personality.GENUINE_21, car, "codes", "--clear")
                        .status())
                .isNotZero();
        assertThat(cleared).isFalse();
        var shown = CommandOnPort.run(Personality.GENUINE_21, car, "codes", "--clear", "--yes-clear");
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).contains("cleared");
        assertThat(cleared).isTrue();
    }

    @Test
    void theBusThatIsGivenIsTheOneThatIsAsked() throws Exception {
        var shown = CommandOnPort.run(Personality.KLINE, car, "codes", "--protocol", "6");
        assertThat(shown.status()).isNotZero();
    }

    @Test
    void theNumberAndTheCalibrationAreShown() throws Exception {
        var shown = CommandOnPort.run(Personality.GENUINE_21, car, "vin");
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).startsWith("1M8GDM9AXKP042788").contains("calibration of 7E8: CAL-0001");
        var found = new ObjectMapper()
                .readTree(CommandOnPort.run(Personality.GENUINE_21, car, "vin", "--json")
                        .out());
        assertThat(found.get("vin").asText()).isEqualTo("1M8GDM9AXKP042788");
        assertThat(found.get("check_digit_fits").asBoolean()).isTrue();
    }

    @Test
    void aTrucksLampsAndCodesAreSaidInPlainWords() throws Exception {
        var shown = CommandOnPort.run(Personality.TRUCK, new TestTruck(), "codes");
        assertThat(shown.status()).isZero();
        assertThat(shown.out())
                .contains("computer 00 (engine):")
                .containsPattern("amber warning lamp +on")
                .containsPattern("malfunction lamp +off")
                .containsPattern("SPN 190 FMI 4 +Engine speed: voltage too low")
                .containsPattern("SPN 520 FMI 3 +Retarder torque: voltage too high");
        var found = new ObjectMapper()
                .readTree(CommandOnPort.run(Personality.TRUCK, new TestTruck(), "codes", "--json")
                        .out());
        assertThat(found.at("/computers/00/lamps/amber_warning").asBoolean()).isTrue();
        assertThat(found.at("/computers/00/lamps/red_stop").asBoolean()).isFalse();
        assertThat(found.at("/computers/00/active/1/spn").asInt()).isEqualTo(520);
    }

    @Test
    void scanNamesTheGroupsThatATruckSends() throws Exception {
        var shown = CommandOnPort.run(Personality.TRUCK, new TestTruck(), "scan");
        assertThat(shown.status()).isZero();
        assertThat(shown.err())
                .contains("SAE J1939", "computer 00:")
                .containsPattern("F004 +EEC1, electronic engine controller 1")
                .containsPattern("SPN 190 +rpm")
                .containsPattern("FECA +DM1, active trouble codes");
    }

    @Test
    void whatIsNotDoneOnATruckIsSaid() throws Exception {
        assertThat(CommandOnPort.run(Personality.TRUCK, new TestTruck(), "vin").status())
                .isNotZero();
        assertThat(CommandOnPort.run(Personality.TRUCK, new TestTruck(), "codes", "--clear", "--yes-clear")
                        .status())
                .isNotZero();
    }
}
