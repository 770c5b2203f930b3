package org.truegrade.obd.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults that a test can cause. */
class FaultsTest {
    private final TestVehicle vehicle = new TestVehicle();
    private Conversation talk;
    private Faults faults;

    @BeforeEach
    void start() throws IOException {
        talk = Conversation.with(Personality.GENUINE, vehicle);
        talk.say("0100");
        faults = talk.adapter.faults();
    }

    @Test
    void aMuteAdapterSaysNothingNotEvenAPrompt() throws IOException {
        faults.mute(1);
        assertThat(talk.hear("010D", Duration.ofSeconds(2))).isEmpty();
        assertThat(talk.say("010D")).isEqualTo("410D32");
    }

    @Test
    void aBrownOutForgetsTheSettings() throws IOException {
        faults.brownOut();
        assertThat(talk.say("010D")).isEqualTo("LV RESET");
        assertThat(talk.say("010D")).isEqualTo("010D|SEARCHING...|41 0D 32 ");
    }

    @Test
    void err94BarsCanUntilItIsAllowedAgain() throws IOException {
        faults.canControllerFails();
        assertThat(talk.say("010D")).isEqualTo("ERR94");
        talk.quiet();
        assertThat(talk.say("010D")).isEqualTo("SEARCHING...|UNABLE TO CONNECT");
        assertThat(talk.say("ATFE")).isEqualTo("OK");
        assertThat(talk.say("010D")).isEqualTo("SEARCHING...|410D32");
    }

    @Test
    void aPromptIsLost() throws IOException {
        faults.losePrompt(1);
        assertThat(talk.hear("010D", Duration.ofSeconds(1))).isEqualTo("410D32|");
    }

    @Test
    void anAnswerComesLate() throws IOException {
        faults.late(Duration.ofMillis(700));
        talk.say("010D");
        assertThat(talk.tookMs()).isGreaterThan(700);
        talk.say("010D");
        assertThat(talk.tookMs()).isLessThan(100);
    }

    @Test
    void theEchoStaysOn() throws IOException {
        faults.stickEcho();
        talk.say("ATE0");
        assertThat(talk.say("010D")).isEqualTo("010D|410D32");
    }

    @Test
    void errorsOfTheBusComeAsTextAndGo() throws IOException {
        for (var text : new String[] {"CAN ERROR", "BUS BUSY", "BUS ERROR", "FB ERROR", "FC RX TIMEOUT"}) {
            faults.answerWith(text, 2);
            assertThat(talk.say("010D")).isEqualTo(text);
            assertThat(talk.say("010D")).isEqualTo(text);
            assertThat(talk.say("010D")).isEqualTo("410D32");
        }
    }

    @Test
    void aFullBufferCutsTheAnswer() throws IOException {
        faults.bufferFull();
        assertThat(talk.say("010C0D0504110F")).isEqualTo("00E|0:410C1AF80D32|BUFFER FULL");
    }

    @Test
    void aByteWhileItWorksStopsIt() throws IOException {
        talk.type("015C\r");
        talk.pass(Duration.ofMillis(15));
        assertThat(talk.say("010D")).isEqualTo("STOPPED");
        // The first byte was eaten: what is left is another request.
        assertThat(talk.say("")).isNotEqualTo("410D32");
    }

    @Test
    void itFallsAsleepAndWakesAnew() throws IOException {
        faults.fallAsleep();
        assertThat(talk.hear("010D", Duration.ofMillis(500))).isEqualTo("ACT ALERT|");
        assertThat(talk.say("")).isEqualTo("ELM327 v1.4b");
        assertThat(talk.say("ATI")).as("echo is on again").startsWith("ATI|");
    }

    @Test
    void theComputerRefusesAsksForPatienceOrIsSilent() throws IOException {
        faults.refuse(0x22, 1);
        assertThat(talk.say("010D")).isEqualTo("7F0122");
        faults.refuse(0x21, 2);
        assertThat(talk.say("010D")).isEqualTo("7F0121");
        assertThat(talk.say("010D")).isEqualTo("7F0121");
        assertThat(talk.say("010D")).isEqualTo("410D32");
        faults.ignition(false);
        assertThat(talk.say("010D")).isEqualTo("NO DATA");
    }

    @Test
    void anAnnouncedAnswerIsAwaitedByTheNewerChipsOnly() throws IOException {
        faults.announce(Duration.ofSeconds(2));
        assertThat(talk.say("010D")).isEqualTo("7F0178");
        var newer = Conversation.with(Personality.GENUINE_21, vehicle);
        newer.say("0100");
        newer.adapter.faults().announce(Duration.ofSeconds(2));
        assertThat(newer.say("010D")).isEqualTo("7F0178|410D32");
        newer.adapter.faults().announce(Duration.ofSeconds(2));
        assertThat(newer.say("010D1")).as("a count of one is used up").isEqualTo("7F0178");
    }

    @Test
    void framesAreDamagedLostAndRepeated() throws IOException {
        faults.damage(1);
        assertThat(talk.say("010D")).isEqualTo("410D33 <RX ERROR");
        faults.loseFrame(1);
        assertThat(talk.say("010C0D0504110F3")).isEqualTo("00E|0:410C1AF80D32|1:" + secondFrame());
        faults.repeatLines(1);
        assertThat(talk.say("010D")).isEqualTo("410D32|410D32");
        var old = Conversation.with(Personality.KLINE, vehicle);
        old.say("ATSP3");
        old.say("0100");
        old.adapter.faults().damage(1);
        assertThat(old.say("010D")).endsWith("<DATA ERROR");
    }

    private String secondFrame() throws IOException {
        return talk.say("010C0D0504110F3").split("\\|")[2].substring(2);
    }
}
