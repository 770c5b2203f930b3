package org.truegrade.obd.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** AT commands, one by one. */
class AdapterSettingsTest {
    private final TestVehicle vehicle = new TestVehicle();

    private Conversation genuine() throws IOException {
        return Conversation.with(Personality.GENUINE, vehicle);
    }

    @Test
    void aResetTakesItsTimeAndForgetsEverything() throws IOException {
        var talk = genuine();
        assertThat(talk.say("ATZ")).isEqualTo("ELM327 v1.4b");
        assertThat(talk.tookMs()).isBetween(500.0, 1000.0);
        assertThat(talk.say("ATI")).as("echo is on again").isEqualTo("ATI|ELM327 v1.4b");
    }

    @Test
    void aWarmStartIsMuchQuicker() throws IOException {
        var talk = genuine();
        assertThat(talk.say("ATWS")).isEqualTo("ELM327 v1.4b");
        assertThat(talk.tookMs()).isLessThan(150);
        assertThat(Conversation.with(Personality.CLONE15, vehicle).say("ATWS")).isEqualTo("?");
    }

    @Test
    void itNamesItself() throws IOException {
        var talk = genuine();
        assertThat(talk.say("ATI")).isEqualTo("ELM327 v1.4b");
        assertThat(talk.say("at @1")).isEqualTo("OBDII to RS232 Interpreter");
        assertThat(talk.say("STI")).as("no STN chip").isEqualTo("?");
        var stn = Conversation.with(Personality.STN, vehicle);
        assertThat(stn.say("STI")).isEqualTo("STN1110 v4.0.4");
        assertThat(stn.say("STDI")).startsWith("OBDLink");
    }

    @Test
    void linefeedsSpacesAndHeadersChangeWhatIsPrinted() throws IOException {
        var talk = genuine();
        assertThat(talk.say("0100")).isEqualTo("SEARCHING...|41001819A001".replace("1819A001", bitmap(talk)));
        talk.say("ATS1");
        assertThat(talk.say("010D")).isEqualTo("41 0D 32 ");
        talk.say("ATH1");
        assertThat(talk.say("010D")).isEqualTo("7E8 03 41 0D 32 55 55 55 55 ");
        talk.say("ATS0");
        assertThat(talk.say("010D")).isEqualTo("7E803410D3255555555");
        talk.say("ATCAF0");
        talk.say("ATH0");
        assertThat(talk.say("02010D")).as("transport byte from us, and shown").isEqualTo("03410D3255555555");
    }

    private static String bitmap(Conversation talk) throws IOException {
        return talk.say("0100").substring(4);
    }

    @Test
    void withoutFlowControlALongAnswerStopsAfterItsFirstFrame() throws IOException {
        var talk = genuine();
        talk.say("0100");
        talk.say("ATCFC0");
        assertThat(talk.say("010C0D0504110F")).isEqualTo("00E|0:410C1AF80D32");
        talk.say("ATCFC1");
        assertThat(talk.say("010C0D0504110F")).contains("2:");
    }

    @Test
    void theProtocolIsFoundNamedForgottenAndForced() throws IOException {
        var talk = genuine();
        assertThat(talk.say("ATDPN")).isEqualTo("A0");
        talk.say("0100");
        assertThat(talk.say("ATDPN")).isEqualTo("A6");
        assertThat(talk.say("ATDP")).isEqualTo("AUTO, ISO 15765-4 (CAN 11/500)");
        talk.say("ATPC");
        assertThat(talk.say("010D")).startsWith("SEARCHING");
        talk.say("ATTP6");
        assertThat(talk.say("ATDPN")).isEqualTo("6");
        assertThat(talk.say("010D")).isEqualTo("410D32");
        talk.say("ATSP7");
        assertThat(talk.say("010D")).isEqualTo("CAN ERROR");
        talk.say("ATSP3");
        assertThat(talk.say("010D")).isEqualTo("BUS INIT: ...ERROR");
        talk.say("ATSPA6");
        assertThat(talk.say("010D")).isEqualTo("SEARCHING...|410D32");
    }

    @Test
    void noDataComesAfterTheTimeOfAtstAndSoonerOnceTheAdapterHasLearnt() throws IOException {
        var talk = genuine();
        talk.say("ATSP6");
        assertThat(talk.say("015C")).isEqualTo("NO DATA");
        assertThat(talk.tookMs()).as("205 ms and the wire").isBetween(205.0, 212.0);
        talk.say("010D");
        talk.say("015C");
        assertThat(talk.tookMs()).as("learnt").isBetween(32.0, 42.0);
        talk.say("ATAT0");
        talk.say("ATST20");
        talk.say("015C");
        assertThat(talk.tookMs()).as("32 x 4.096 ms").isBetween(131.0, 138.0);
    }

    @Test
    void anAnswerThatComesAfterTheWaitIsNotHeard() throws IOException {
        var slow = new Conversation(
                Personality.GENUINE.adapter(vehicle, Timing.modelled(38_400, Duration.ofMillis(100)), () -> 12.6));
        slow.quiet().say("ATSP6");
        assertThat(slow.say("010D")).isEqualTo("410D32");
        slow.say("ATST10");
        assertThat(slow.say("010D")).as("65 ms are too short").isEqualTo("NO DATA");
    }

    @Test
    void theRightCountEndsTheWaitAndTheWrongOneCutsOrWaits() throws IOException {
        var talk = genuine();
        talk.say("0100");
        talk.say("010D");
        talk.say("010D1");
        assertThat(talk.tookMs()).isLessThan(17);
        talk.say("010D2");
        assertThat(talk.tookMs()).isGreaterThan(40);
        assertThat(talk.say("010C0D0504110F2"))
                .isEqualTo("00E|0:410C1AF80D32|1:05820480113300".replace("05820480113300", second(talk)));
        assertThat(talk.say("010D0")).isEqualTo("?");
    }

    private static String second(Conversation talk) throws IOException {
        return talk.say("010C0D0504110F3").split("\\|")[2].substring(2);
    }

    @Test
    void aHeaderReachesOneComputerAndAReceiveAddressHearsOne() throws IOException {
        var talk = Conversation.with(Personality.TWO_ECUS, vehicle);
        talk.say("0100");
        talk.say("ATH1");
        assertThat(talk.say("010C")).contains("7E8").contains("7E9");
        talk.say("ATSH7E0");
        assertThat(talk.say("010C")).contains("7E8").doesNotContain("7E9");
        talk.say("ATSH7DF");
        talk.say("ATCRA7E9");
        assertThat(talk.say("010C")).contains("7E9").doesNotContain("7E8");
        talk.say("ATCRA");
        assertThat(talk.say("010C")).contains("7E8");
    }

    @Test
    void voltageAndIgnitionNeedNoTrafficOnTheBus() throws IOException {
        var talk = genuine();
        assertThat(talk.say("ATRV")).isEqualTo("13.9V");
        assertThat(talk.say("ATIGN")).isEqualTo("ON");
        talk.adapter.faults().ignition(false);
        assertThat(talk.say("ATIGN")).isEqualTo("OFF");
    }

    @Test
    void whatIsWrittenIntoTheMemoryIsNoted() throws IOException {
        var talk = genuine();
        talk.say("ATM0");
        talk.say("ATSP6");
        talk.say("ATTP6");
        assertThat(talk.adapter.memoryWrites()).isEmpty();
        talk.say("ATPP 2A SV 00");
        talk.say("ATPP 2A ON");
        talk.say("ATM1");
        talk.say("ATSP0");
        assertThat(talk.adapter.memoryWrites()).containsExactly("ATPP2ASV00", "ATPP2AON", "ATSP0");
    }

    @Test
    void lowPowerEndsWithAByteThatIsLost() throws IOException {
        var talk = genuine();
        assertThat(talk.say("ATLP")).isEqualTo("OK");
        assertThat(talk.say("")).isEqualTo("ELM327 v1.4b");
        assertThat(talk.say("ATE0")).endsWith("OK");
    }

    @Test
    void theRateIsChangedOnlyWhenSomebodyAnswersAtTheNewOne() throws IOException {
        var talk = new Conversation(
                Personality.GENUINE.adapter(vehicle, Timing.modelled(38_400, Duration.ofMillis(10)), () -> 12.6),
                38_400);
        talk.quiet();
        // 4 MHz / 35 = 115,200 baud; at 38,400 the banner is rubbish, and after 75 ms everything is as before
        assertThat(talk.say("ATBRD23")).startsWith("OK").doesNotContain("ELM327");
        assertThat(talk.tookMs()).isBetween(75.0, 120.0);
        assertThat(talk.say("ATI")).endsWith("ELM327 v1.4b");
        var fast = new SimulatedLine(talk.adapter, talk.time, 115_200);
        talk.type("ATBRD23\r");
        talk.pass(Duration.ofMillis(30));
        fast.write(new byte[] {'\r'});
        talk.pass(Duration.ofMillis(200));
        assertThat(talk.hear("ATI", Duration.ofMillis(100))).doesNotContain("ELM327");
    }

    @Test
    void atTheWrongRateNothingMakesSense() throws IOException {
        var talk = new Conversation(
                Personality.GENUINE.adapter(vehicle, Timing.modelled(115_200, Duration.ofMillis(10)), () -> 12.6),
                38_400);
        var heard = talk.hear("ATI", Duration.ofMillis(300));
        assertThat(heard).doesNotContain("ELM327").doesNotContain(">");
    }
}
