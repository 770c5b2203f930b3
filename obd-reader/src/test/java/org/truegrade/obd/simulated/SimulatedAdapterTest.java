package org.truegrade.obd.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedAdapterTest {
    private static final Map<String, String> ANSWERS = Map.of(
            "0100", "4100BE1FB813",
            "010C", "410C1AF8",
            "010C0D05040F11", "410C1AF80D320569044C0F3C1133",
            "010D", "410D32");

    private final SimulatedAdapter adapter = new SimulatedAdapter(SimulatedAdapterTest::vehicle);

    static Optional<byte[]> vehicle(byte[] request) {
        var hex = HexFormat.of().withUpperCase();
        return Optional.ofNullable(ANSWERS.get(hex.formatHex(request))).map(hex::parseHex);
    }

    private String say(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new String(adapter.receive(bytes, bytes.length), StandardCharsets.US_ASCII);
    }

    private void quiet() {
        say("ATZ\rATE0\rATL0\rATS0\r");
    }

    @Test
    void afterPowerOnItEchoesWithSpacesAndLinefeeds() {
        assertThat(say("010c\r")).isEqualTo("010c\rSEARCHING...\r\n41 0C 1A F8 \r\n\r\n>");
    }

    @Test
    void settingsChangeWhatIsPrinted() {
        quiet();
        assertThat(say("0100\r")).isEqualTo("SEARCHING...\r4100BE1FB813\r\r>");
        assertThat(say("ATDPN\r")).isEqualTo("A6\r\r>");
        assertThat(say("ATH1\r010D\r")).isEqualTo("OK\r\r>7E803410D3255555555\r\r>");
    }

    @Test
    void longAnswersComeAsLengthAndSegmentsOrAsFrames() {
        quiet();
        say("0100\r");
        // 14 bytes: 6 in the first frame, 7 in the second, 1 and padding in the third
        assertThat(say("010C0D05040F113\r")).isEqualTo("00E\r0:410C1AF80D32\r1:0569044C0F3C11\r2:33555555555555\r\r>");
        assertThat(say("010C0D05040F112\r")).as("a count too small cuts").doesNotContain("2:");
        say("ATH1\r");
        assertThat(say("010C0D05040F113\r"))
                .isEqualTo("7E8100E410C1AF80D32\r7E8210569044C0F3C11\r7E82233555555555555\r\r>");
    }

    @Test
    void aLoneReturnRepeatsTheLastCommand() {
        quiet();
        say("0100\r");
        assertThat(say("010D1\r")).isEqualTo(say("\r"));
    }

    @Test
    void whatItDoesNotKnowIsAQuestionMarkAndWhatTheVehicleDoesNotKnowIsNoData() {
        quiet();
        say("0100\r");
        assertThat(say("ATXY\r")).isEqualTo("?\r\r>");
        assertThat(say("010C0\r")).as("a count of nothing").isEqualTo("?\r\r>");
        assertThat(say("015C\r")).isEqualTo("NO DATA\r\r>");
    }

    @Test
    void withoutIgnitionTheSearchFindsNothing() {
        var dead = new SimulatedAdapter(request -> Optional.empty());
        var bytes = "ATE0\rATL0\r0100\r".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(dead.receive(bytes, bytes.length), StandardCharsets.US_ASCII))
                .endsWith("SEARCHING...\rUNABLE TO CONNECT\r\r>");
    }

    @Test
    void aCloneSendsOnlyTheFirstPidAndKnowsNoCount() {
        var clone = new SimulatedAdapter(SimulatedAdapterTest::vehicle, AdapterModel.CLONE, () -> 12.4);
        var bytes = "ATE0\rATL0\r0100\r010C0D05040F11\r010C1\rATAT1\rATRV\r".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(clone.receive(bytes, bytes.length), StandardCharsets.US_ASCII))
                .endsWith(">41 0C 1A F8 \r\r>?\r\r>?\r\r>12.4V\r\r>");
    }
}
