package org.truegrade.obd.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What makes each adapter, bus and vehicle different. */
class PersonalityTest {
    private static final String SIX = "010C0D0504110F";

    private final TestVehicle vehicle = new TestVehicle();

    @Test
    void clone15SendsOnePidAndKnowsNoCountNoAtatNoRepeat() throws IOException {
        var talk = Conversation.with(Personality.CLONE15, vehicle);
        assertThat(talk.say("ATI")).isEqualTo("ELM327 v1.5");
        talk.say("0100");
        assertThat(talk.say(SIX)).isEqualTo("410C1AF8");
        assertThat(talk.say("010C1")).isEqualTo("?");
        assertThat(talk.say("ATAT1")).isEqualTo("?");
        assertThat(talk.say("")).as("a lone return").isEmpty();
    }

    @Test
    void clone21SaysYesToEverythingAndFreezesOnALongAnswer() throws IOException {
        var talk = Conversation.with(Personality.CLONE21, vehicle);
        assertThat(talk.say("ATI")).isEqualTo("ELM327 v2.1");
        assertThat(talk.say("ATAT2")).isEqualTo("OK");
        assertThat(talk.say("ATAL")).isEqualTo("?");
        talk.say("0100");
        talk.say("010C");
        assertThat(talk.tookMs()).as("no adaptive timing in truth").isGreaterThan(205);
        assertThat(talk.say("010C1")).isEqualTo("NO DATA");
        assertThat(talk.hear(SIX, Duration.ofSeconds(3))).isEqualTo("00E|0:410C1AF80D32|");
        assertThat(talk.hear("ATI", Duration.ofSeconds(3))).as("frozen").isEmpty();
        assertThat(talk.say("ATZ")).isEqualTo("ELM327 v2.1");
    }

    @Test
    void theKLineIsStartedSlowlyAndTakesOnePidAtATime() throws IOException {
        var talk = Conversation.with(Personality.KLINE, vehicle);
        talk.say("ATSP3");
        assertThat(talk.say("010C")).isEqualTo("BUS INIT: ...OK|410C1AF8");
        assertThat(talk.tookMs()).as("five-baud start").isBetween(2000.0, 3500.0);
        talk.say("ATH1");
        // 48 + 6B + 10 + 41 + 0C + 1A + F8 = 222 hex
        assertThat(talk.say("010C1")).isEqualTo("486B10410C1AF822");
        assertThat(talk.say("010C1")).isNotEmpty();
        assertThat(talk.tookMs()).as("four to eight answers a second").isBetween(115.0, 250.0);
        assertThat(talk.say(SIX)).isEqualTo("NO DATA");
    }

    @Test
    void kwpCountsItsLengthInTheHeaderAndStartsFast() throws IOException {
        var talk = Conversation.with(Personality.KWP, vehicle);
        talk.say("ATSP5");
        assertThat(talk.say("010C")).isEqualTo("BUS INIT: OK|410C1AF8");
        talk.say("ATH1");
        assertThat(talk.say("010C")).isEqualTo("84F110410C1AF8" + "E4");
    }

    @Test
    void vpwHasACheckOfItsOwn() throws IOException {
        var talk = Conversation.with(Personality.VPW, vehicle);
        talk.say("ATH1");
        assertThat(talk.say("010C")).matches("SEARCHING...\\|486B10410C1AF8[0-9A-F]{2}");
        assertThat(talk.say("ATDPN")).isEqualTo("A2");
    }

    @Test
    void theCrcOfJ1850IsTheStandardOne() {
        // CRC-8 of SAE J1850 over the ASCII digits 123456789 is 4B.
        var bytes = "123456789".getBytes(StandardCharsets.US_ASCII);
        var head = HexFormat.of().formatHex(bytes, 0, 3);
        assertThat(LegacyBus.checksum(BusKind.J1850_VPW, head, Arrays.copyOfRange(bytes, 3, 9)))
                .isEqualTo(0x4B);
    }

    @Test
    void theVehicleNumberComesInFiveLinesOnOldBuses() throws IOException {
        var vin = HexFormat.of().parseHex("490201" + "31473141424344453132333435363738" + "39");
        var talk = Conversation.with(
                Personality.KLINE, request -> request[0] == 9 ? Optional.of(vin) : vehicle.answer(request));
        talk.say("ATSP3");
        talk.say("0100");
        assertThat(talk.say("0902"))
                .isEqualTo("49020100000031|49020247314142|49020343444531|49020432333435|49020536373839");
    }

    @Test
    void longIdsAreShownAsFourBytes() throws IOException {
        var talk = Conversation.with(Personality.CAN29, vehicle);
        talk.say("0100");
        assertThat(talk.say("ATDPN")).isEqualTo("A7");
        talk.say("ATH1");
        talk.say("ATS1");
        assertThat(talk.say("010D")).isEqualTo("18 DA F1 10 03 41 0D 32 55 55 55 55 ");
    }

    @Test
    void twoComputersInterleaveTheirFrames() throws IOException {
        var talk = Conversation.with(Personality.TWO_ECUS, vehicle);
        talk.say("0100");
        talk.say("ATH1");
        var ids = talk.say(SIX).replaceAll("(7E[89])[0-9A-F]*", "$1");
        assertThat(ids).startsWith("7E8|7E9|").contains("7E8|7E9|7E8|7E9");
    }

    @Test
    void theChatterboxSaysTheSameWithNoise() throws IOException {
        var talk = new Conversation(
                Personality.CHATTERBOX.adapter(vehicle, Timing.modelled(38_400, Duration.ofMillis(10)), () -> 12.6));
        talk.say("0100");
        var seen = new HashSet<String>();
        for (int i = 0; i < 40; i++) {
            seen.add(talk.say("010D"));
        }
        assertThat(seen).hasSizeGreaterThan(5);
        assertThat(seen)
                .allSatisfy(text -> assertThat(text.replaceAll("[\\s\0]", "").toUpperCase(Locale.ROOT))
                        .contains("410D32"));
    }

    @Test
    void anElectricCarIsSilentInService01AndAnswersService22() throws IOException {
        var talk = Conversation.with(Personality.ELECTRIC, vehicle);
        talk.say("ATSP6");
        assertThat(talk.say("010C")).isEqualTo("NO DATA");
        assertThat(talk.say("22F40C")).isEqualTo("62F40C1AF8");
        assertThat(talk.say("22F40DF40C")).isEqualTo("008|0:62F40D32F40C|1:1AF85555555555");
        assertThat(talk.say("22F45C")).isEqualTo("7F2231");
        var uds = Conversation.with(Personality.UDS, vehicle);
        assertThat(uds.say("0100")).isEqualTo("SEARCHING...|7F0111");
    }

    @Test
    void aTruckSendsParameterGroups() throws IOException {
        var talk = Conversation.with(Personality.TRUCK, new TestTruck());
        talk.say("ATSPA");
        assertThat(talk.say("ATDPN")).isEqualTo("A");
        // 1500 rpm x 8 = 12000 = 2EE0, low byte first, in bytes 4 and 5 of EEC1 (SPN 190)
        assertThat(talk.say("ATMPF0041")).isEqualTo("F07DB4E02EFFFFFF");
        talk.say("ATH1");
        assertThat(talk.say("ATMPF0041")).isEqualTo("30F00400F07DB4E02EFFFFFF");
        talk.say("ATS1");
        assertThat(talk.say("ATMP00F0041")).isEqualTo("3 0F004 00 F0 7D B4 E0 2E FF FF FF ");
        talk.say("ATJHF0");
        assertThat(talk.say("ATMPF0041")).startsWith("0C F0 04 00 ");
    }

    @Test
    void aTruckSendsLongMessagesInPackets() throws IOException {
        var talk = Conversation.with(Personality.TRUCK, new TestTruck());
        talk.say("ATSPA");
        assertThat(talk.say("ATMPFECA1"))
                .isEqualTo("00A|01:0400BE0004050A|02:000381FFFFFFFF".replace("0400BE0004050A|02:000381", packets()));
        assertThat(talk.say("00FEEE")).as("on request").startsWith("7B");
    }

    private static String packets() {
        var hex = HexFormat.of().withUpperCase().formatHex(TestTruck.DM1);
        return hex.substring(0, 14) + "|02:" + hex.substring(14);
    }

    @Test
    void aByteStopsAMonitor() throws IOException {
        var talk = Conversation.with(Personality.TRUCK, new TestTruck());
        talk.say("ATSPA");
        talk.type("ATMPF004\r");
        talk.pass(Duration.ofMillis(500));
        assertThat(talk.say("x")).contains("F07DB4E02E").endsWith("STOPPED");
    }

    @Test
    void everyPersonalityHasAWord() {
        for (var personality : Personality.values()) {
            assertThat(Personality.named(personality.word())).isEqualTo(personality);
        }
        assertThatThrownBy(() -> Personality.named("elm"))
                .hasMessageContaining("genuine")
                .hasMessageContaining("two-ecus");
    }
}
