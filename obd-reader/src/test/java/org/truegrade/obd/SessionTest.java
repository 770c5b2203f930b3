package org.truegrade.obd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truegrade.obd.line.ScriptedLine;
import org.truegrade.obd.reply.Pid;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.AdapterModel;
import org.truegrade.obd.simulated.SimulatedAdapter;
import org.truegrade.obd.simulated.TestVehicle;

class SessionTest {
    private static final List<Pid> RPM = List.of(Pids.known(0x0C));
    private static final List<Pid> SIX =
            Stream.of(0x04, 0x05, 0x0C, 0x0D, 0x0F, 0x11).map(Pids::known).toList();

    private final TestVehicle vehicle = new TestVehicle();

    private static double rpm(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Values.class);
        return Pids.known(0x0C)
                .value(((Reply.Values) reply).data(Pids.known(0x0C)).orElseThrow());
    }

    private Session started(ScriptedLine line) throws IOException {
        var session = Session.open(line);
        assertThat(session.findVehicle()).isInstanceOf(Reply.Values.class);
        return session;
    }

    @Test
    void aGenuineAdapterIsUsedAtItsBest() throws IOException {
        var line = new ScriptedLine().with(new SimulatedAdapter(vehicle));
        var session = started(line);
        var adapter = session.adapter().orElseThrow();
        assertThat(adapter.protocol()).isEqualTo('6');
        assertThat(adapter.responseCount()).isTrue();
        assertThat(adapter.multiplePids()).isTrue();
        assertThat(adapter.supported().keySet()).isEqualTo(Set.of("7E8"));
        assertThat(adapter.offered())
                .contains(0x0C, 0x0D, 0x05, 0x04, 0x11, 0x0F, 0x49)
                .doesNotContain(0x5C, 0x0A);
        session.live(SIX);
        assertThat(((Reply.Values) session.live(SIX)).isComplete(SIX)).isTrue();
        // 14 bytes of answer: three frames
        assertThat(line.written().getLast()).isEqualTo("0104050C0D0F113");
    }

    @Test
    void nothingIsEverWrittenIntoTheAdaptersMemory() throws IOException {
        var line = new ScriptedLine().with(new SimulatedAdapter(vehicle));
        started(line);
        assertThat(line.written()).noneMatch(command -> command.startsWith("ATPP"));
        assertThat(line.written().indexOf("ATM0"))
                .as("memory off before the protocol is set")
                .isBetween(0, line.written().indexOf("ATSP0"));
    }

    @Test
    void anAdapterThatForgetsNothingAndTriesNothingKeepsItsOwnProtocol() throws IOException {
        var adapter = new SimulatedAdapter(vehicle);
        var line = new ScriptedLine().with(adapter).on("ATM0", "?\r\r>");
        for (char protocol : "0123456789ABC".toCharArray()) {
            line.on("ATTP" + protocol, "?\r\r>");
        }
        var session = started(line);
        assertThat(rpm(session.live(RPM))).isEqualTo(vehicle.rpm);
        adapter.brownOut();
        assertThat(rpm(session.live(RPM))).as("after a reset too").isEqualTo(vehicle.rpm);
        assertThat(line.written()).noneMatch(command -> command.startsWith("ATSP"));
        assertThat(adapter.memoryWrites()).isEmpty();
        vehicle.ignition = false;
        session.findVehicle();
        session.findVehicle();
        assertThat(line.written()).noneMatch(command -> command.startsWith("ATSP"));
    }

    @Test
    void theProtocolIsNotSetWhileTheAdapterWouldStoreIt() throws IOException {
        var line = new ScriptedLine();
        var wire = new Wire(line);
        assertThatThrownBy(() -> wire.send("ATSP6")).hasMessageContaining("not known to be off");
        assertThatThrownBy(() -> wire.send("AT SP A6")).isInstanceOf(IllegalArgumentException.class);
        wire.memoryIsOff();
        wire.send("ATSP6");
        wire.send("ATD");
        assertThatThrownBy(() -> wire.send("ATSP6")).isInstanceOf(IllegalArgumentException.class);
        assertThat(line.written()).containsExactly("ATSP6", "ATD");
    }

    @Test
    void aCloneIsUsedWithoutWhatItLacks() throws IOException {
        var line = new ScriptedLine().with(new SimulatedAdapter(vehicle, AdapterModel.CLONE, () -> 12.6));
        var session = started(line);
        assertThat(session.adapter().orElseThrow().responseCount()).isFalse();
        assertThat(session.adapter().orElseThrow().multiplePids()).isFalse();
        assertThat(rpm(session.live(RPM))).isEqualTo(vehicle.rpm);
    }

    @Test
    void settingsThatAreRefusedOrLostDoNotMatter() throws IOException {
        for (var refused : List.of("ATE0", "ATL0", "ATS0", "ATH1", "ATAT1", "ATM0")) {
            var line = new ScriptedLine().with(new SimulatedAdapter(vehicle)).on(refused, "?\r\r>");
            var session = started(line);
            assertThat(rpm(session.live(RPM))).as(refused + " refused").isEqualTo(vehicle.rpm);
            assertThat(rpm(session.live(RPM))).isEqualTo(vehicle.rpm);
        }
    }

    @Test
    void answersInPiecesAreTheSame() throws IOException {
        for (int size : List.of(1, 2, 5, 17)) {
            var session = started(
                    new ScriptedLine().with(new SimulatedAdapter(vehicle)).inPiecesOf(size));
            assertThat(rpm(session.live(SIX))).isEqualTo(vehicle.rpm);
        }
    }

    @Test
    void aMuteAnswerTimesOutWithinTwoSecondsAndTheNextOneIsRight() throws IOException {
        var adapter = new SimulatedAdapter(vehicle);
        var line = new ScriptedLine().with(adapter);
        var session = started(line);
        adapter.mute(2); // the question with a count and the one without
        long before = line.clock().nanos();
        assertThat(session.live(RPM)).isNotInstanceOf(Reply.Values.class);
        assertThat(line.clock().nanos() - before).isLessThan(2_000_000_000L);
        assertThat(rpm(session.live(RPM))).isEqualTo(vehicle.rpm);
    }

    @Test
    void aLateAnswerIsNeverTakenForTheNextOne() throws IOException {
        var line = new ScriptedLine().with(new SimulatedAdapter(vehicle));
        var session = started(line);
        session.live(RPM);
        line.arrive("7E804410C0FA0555555\r\r>"); // 1000 rpm, from long ago
        vehicle.rpm = 3000;
        assertThat(rpm(session.live(RPM))).isEqualTo(3000);
    }

    @Test
    void afterABrownOutTheAdapterIsSetUpAgainAndTheQuestionRepeated() throws IOException {
        var adapter = new SimulatedAdapter(vehicle);
        var session = started(new ScriptedLine().with(adapter));
        adapter.brownOut();
        assertThat(rpm(session.live(RPM))).isEqualTo(vehicle.rpm);
        assertThat(session.restarts()).isEqualTo(1);
    }

    @Test
    void withoutIgnitionTheAdapterIsFoundAndTheVehicleIsNot() throws IOException {
        vehicle.ignition = false;
        var line = new ScriptedLine().with(new SimulatedAdapter(vehicle));
        var session = Session.open(line);
        assertThat(session.findVehicle()).isInstanceOf(Reply.BusError.class);
        assertThat(session.volts().orElseThrow()).isEqualTo(13.9);
        vehicle.ignition = true;
        assertThat(session.findVehicle()).isInstanceOf(Reply.Values.class);
    }

    @Test
    void whatDoesNotAnswerLikeAnAdapterIsNamed() {
        assertThatThrownBy(() -> Session.open(new ScriptedLine()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing answers like an ELM327");
    }
}
