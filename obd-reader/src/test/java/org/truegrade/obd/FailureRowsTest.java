package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.truegrade.obd.reply.BusFault;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.Faults;
import org.truegrade.obd.simulated.LeapingTicker;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.SimulatedLine;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;

/**
 * What a session does about each failure that an adapter is known for, against an adapter with the times of a real one (38,400
 * baud, answers after 10 ms). Time is simulated; "soon" is within two seconds of it.
 */
class FailureRowsTest {
    private static final Pid RPM = Pids.known(0x0C);
    private static final List<Pid> SIX =
            Stream.of(0x04, 0x05, 0x0C, 0x0D, 0x0F, 0x11).map(Pids::known).toList();
    private static final long SOON_NS = 2_000_000_000L;

    private final TestVehicle vehicle = new TestVehicle();
    private final LeapingTicker time = new LeapingTicker();
    private SimulatedAdapter adapter;
    private SimulatedLine line;
    private Session session;

    @BeforeEach
    void started() throws IOException {
        start(Personality.GENUINE_21);
    }

    private void start(Personality personality) throws IOException {
        adapter = personality.adapter(vehicle, Timing.modelled(38_400, Duration.ofMillis(10)), () -> 13.9);
        line = new SimulatedLine(adapter, time);
        session = Session.open(line);
        session.findVehicle();
        session.focusOn(SIX);
        for (int i = 0; i < 10; i++) {
            assertThat(rpm(session.live(SIX))).isEqualTo(vehicle.rpm); // counted, repeated briefly, moulded
        }
    }

    private Faults faults() {
        return adapter.faults();
    }

    private static double rpm(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Values.class);
        return RPM.value(((Reply.Values) reply).data(RPM).orElseThrow());
    }

    /** Asks again and again as a poller does; whatever is a number must be true. */
    private long nsUntilValues() throws IOException {
        vehicle.rpm = vehicle.rpm < 8000 ? vehicle.rpm + 250 : 800;
        long began = time.nanos();
        for (int i = 0; i < 100; i++) {
            if (session.live(SIX) instanceof Reply.Values values) {
                assertThat(rpm(values)).isEqualTo(vehicle.rpm);
                return time.nanos() - began;
            }
        }
        throw new AssertionError("no values in 100 attempts");
    }

    private void assertValuesSoon() throws IOException {
        assertThat(nsUntilValues()).isLessThan(SOON_NS);
        for (int i = 0; i < 10; i++) {
            assertThat(nsUntilValues()).as("and steadily").isLessThan(SOON_NS / 2);
        }
    }

    @Test
    void noDataIsToldAndOnceAskedAgainWithoutTheCount() throws IOException {
        faults().answerWith("NO DATA", 1);
        assertValuesSoon();
        vehicle.ignition = false;
        assertThat(session.live(SIX)).isInstanceOf(Reply.NoData.class);
    }

    @Test
    void aBusyBusIsAskedAgainAfterAMomentThreeTimes() throws IOException {
        for (var text : List.of("BUS BUSY", "BUS ERROR", "FB ERROR")) {
            faults().answerWith(text, 3);
            assertValuesSoon();
            faults().answerWith(text, 50);
            long began = time.nanos();
            assertThat(session.live(SIX)).isInstanceOf(Reply.BusError.class);
            assertThat(time.nanos() - began).isBetween(600_000_000L, SOON_NS);
            faults().answerWith(text, 0);
        }
    }

    @Test
    void afterACanErrorTheProtocolIsSetAgain() throws IOException {
        faults().answerWith("CAN ERROR", 2);
        assertValuesSoon();
    }

    @Test
    void afterErr94TheBarIsClearedAndTheAdapterSetUpAgain() throws IOException {
        faults().canControllerFails();
        assertValuesSoon();
    }

    @Test
    void afterAFullBufferLessIsAskedAtOnce() throws IOException {
        assertThat(session.mostPids()).isEqualTo(6);
        faults().bufferFull();
        assertThat(session.live(SIX))
                .isInstanceOfSatisfying(
                        Reply.BusError.class, error -> assertThat(error.fault()).isEqualTo(BusFault.BUFFER_FULL));
        assertThat(session.mostPids()).isEqualTo(3);
        assertThat(rpm(session.live(SIX.subList(0, 3)))).isEqualTo(vehicle.rpm);
    }

    @Test
    void damagedFramesGiveNoNumbersAndAreAskedForAgain() throws IOException {
        for (var text : List.of("7E8 03 41 0C <DATA ERROR", "7E804410C0FA0 <RX ERROR", "DATA ERROR")) {
            faults().answerWith(text, 1);
            assertValuesSoon();
        }
        faults().damage(3);
        for (int i = 0; i < 5; i++) {
            if (session.live(SIX) instanceof Reply.Values values) {
                assertThat(values.ecus()).hasSize(1);
            }
        }
        assertValuesSoon();
    }

    @Test
    void missingFramesAndDoubledLinesGiveNoWrongNumbers() throws IOException {
        faults().loseFrame(1);
        assertValuesSoon();
        faults().repeatLines(3);
        assertValuesSoon();
    }

    @Test
    void whatWasStoppedIsSentAgain() throws IOException {
        faults().answerWith("STOPPED", 2);
        assertValuesSoon();
    }

    @Test
    void anAdapterThatDoesNotKnowTheCountAnyMoreIsAskedWithoutIt() throws IOException {
        faults().answerWith("?", 1);
        assertValuesSoon();
    }

    @Test
    void aBrownOutMeansTheWholeStartAgain() throws IOException {
        adapter.brownOut();
        assertValuesSoon();
        assertThat(session.restarts()).isEqualTo(1);
    }

    @Test
    void aSilentLossOfAllSettingsIsNoticedFromTheAnswers() throws IOException {
        adapter.powerCycle();
        assertValuesSoon();
    }

    @Test
    void anAdapterThatFallsAsleepIsWoken() throws IOException {
        faults().fallAsleep();
        assertValuesSoon();
    }

    @Test
    void whereFlowControlFailsTheEngineIsAddressedAlone() throws IOException {
        faults().answerWith("FC RX TIMEOUT", 1);
        assertValuesSoon();
    }

    @Test
    void unknownWordsAreNeverNumbers() throws IOException {
        for (var text : List.of("NOT CONNECTED", "ERROR", "DEAD BEEF!", "+CONNECT", "OK")) {
            faults().answerWith(text, 1);
            assertValuesSoon();
        }
    }

    @Test
    void aLostPromptCostsLessThanTwoSecondsAndNoTrust() throws IOException {
        faults().losePrompt(1);
        assertValuesSoon();
        faults().losePrompt(2);
        assertValuesSoon();
    }

    @Test
    void oneMuteAnswerCostsLessThanTwoSeconds() throws IOException {
        adapter.mute(1);
        long began = time.nanos();
        assertThat(session.live(SIX)).isInstanceOf(Reply.TimedOut.class);
        assertThat(time.nanos() - began).isLessThan(SOON_NS);
        assertValuesSoon();
    }

    @Test
    void anAdapterThatStaysMuteIsGivenUpWithinTwoSeconds() {
        adapter.mute(1000);
        long began = time.nanos();
        assertThatThrownBy(() -> session.live(SIX))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not answer any more");
        assertThat(time.nanos() - began).isLessThan(SOON_NS);
    }

    @Test
    void aLateAnswerIsNeverTheAnswerToTheNextQuestion() throws IOException {
        for (int ms : List.of(300, 520, 600, 700, 800, 900, 1000, 1200)) {
            faults().late(Duration.ofMillis(ms));
            try {
                session.live(SIX);
                assertValuesSoon();
            } catch (IOException e) {
                start(Personality.GENUINE_21); // given up, as a poller would
            }
        }
    }

    @Test
    void anEchoThatSticksDoesNotMatter() throws IOException {
        faults().stickEcho();
        adapter.brownOut();
        assertValuesSoon();
    }

    @Test
    void noiseStallsAndOtherMannersDoNotMatter() throws IOException {
        start(Personality.CHATTERBOX);
        assertValuesSoon();
    }

    @Test
    void ofTwoComputersTheEnginesValueIsTaken() throws IOException {
        start(Personality.TWO_ECUS);
        assertValuesSoon();
    }

    @Test
    void notSupportedIsFinalAndConditionsAreNot() throws IOException {
        for (int code : List.of(0x11, 0x12, 0x31, 0x22)) {
            faults().refuse(code, 5);
            assertThat(session.live(SIX))
                    .isInstanceOfSatisfying(
                            Reply.Negative.class,
                            negative -> assertThat(negative.isFinal()).isEqualTo(code != 0x22));
            faults().refuse(code, 0);
            assertValuesSoon();
        }
    }

    @Test
    void aBusyComputerIsAskedAgainThreeTimes() throws IOException {
        faults().refuse(0x21, 3);
        assertValuesSoon();
    }

    @Test
    void aPendingAnswerIsWaitedForUpToFiveSeconds() throws IOException {
        for (var personality : List.of(Personality.GENUINE, Personality.GENUINE_21)) {
            start(personality);
            faults().announce(Duration.ofMillis(1500));
            assertThat(nsUntilValues()).isLessThan(5_000_000_000L);
            faults().refuse(0x78, 1000);
            long began = time.nanos();
            assertThat(session.live(SIX)).isNotInstanceOf(Reply.Values.class);
            assertThat(time.nanos() - began).isLessThan(7_000_000_000L);
            faults().refuse(0x78, 0);
            assertThat(nsUntilValues()).isLessThan(5_000_000_000L);
        }
    }

    @Test
    void aCloneThatFreezesOnLongAnswersIsResetOnceAndAskedSingly() throws IOException {
        adapter = Personality.CLONE21.adapter(vehicle, Timing.modelled(38_400, Duration.ofMillis(10)), () -> 13.9);
        session = Session.open(new SimulatedLine(adapter, time));
        assertThat(session.findVehicle()).isInstanceOf(Reply.Values.class);
        assertThat(session.mostPids()).isEqualTo(1);
        assertThat(session.adapter().orElseThrow().responseCount()).isFalse();
        assertThat(rpm(session.live(List.of(RPM)))).isEqualTo(vehicle.rpm);
    }

    @Test
    void aPulledCableIsAnErrorAtOnce() {
        line.breakOff();
        assertThatThrownBy(() -> session.live(SIX)).isInstanceOf(IOException.class);
    }
}
