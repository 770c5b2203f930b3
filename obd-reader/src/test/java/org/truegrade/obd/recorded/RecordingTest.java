package org.truegrade.obd.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.obd.Session;
import org.truegrade.obd.decode.Conversation;
import org.truegrade.obd.line.Line;
import org.truegrade.obd.reply.Pids;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.simulated.LeapingTicker;
import org.truegrade.obd.simulated.Personality;
import org.truegrade.obd.simulated.ReplayedAdapter;
import org.truegrade.obd.simulated.SimulatedLine;
import org.truegrade.obd.simulated.TestVehicle;
import org.truegrade.obd.simulated.Timing;

class RecordingTest {
    @TempDir
    private Path folder;

    private final LeapingTicker time = new LeapingTicker();
    private final TestVehicle vehicle = new TestVehicle();

    /** A session that finds the vehicle and asks for the engine speed three times. */
    private List<Double> drive(Line line) throws IOException {
        try (line) {
            var session = Session.open(line);
            assertThat(session.findVehicle()).isInstanceOf(Reply.Values.class);
            var rpm = Pids.known(0x0C);
            var speeds = new ArrayList<Double>();
            for (int i = 0; i < 3; i++) {
                vehicle.rpm = 1000 + 100 * i;
                var reply = (Reply.Values) session.live(List.of(rpm));
                speeds.add(rpm.value(reply.data(rpm).orElseThrow()));
            }
            return speeds;
        }
    }

    private Path record(Personality personality) throws IOException {
        var file = folder.resolve(personality.word() + ".jsonl");
        try (var recording = Recording.into(file)) {
            var adapter = personality.adapter(vehicle, Timing.modelled(38_400, Duration.ofMillis(10)), () -> 13.9);
            drive(new RecordedLine(new SimulatedLine(adapter, time), recording, time.nanos()));
            assertThat(recording.exchanges()).isGreaterThan(10);
        }
        return file;
    }

    @Test
    void aRecordingPlaysTheSameConversationAgainWithItsTimes() throws IOException {
        for (var personality : List.of(Personality.GENUINE, Personality.CLONE15, Personality.CHATTERBOX)) {
            long began = time.nanos();
            var file = record(personality);
            long recorded = time.nanos();
            var replayed = new ReplayedAdapter(Recording.read(file), 1);
            assertThat(drive(new SimulatedLine(replayed, time))).containsExactly(1000.0, 1100.0, 1200.0);
            assertThat(replayed.strangers()).isZero();
            assertThat((double) (time.nanos() - recorded) / (recorded - began))
                    .as("as long again")
                    .isBetween(0.8, 1.2);
        }
    }

    @Test
    void tenTimesAsFast() throws IOException {
        var file = record(Personality.GENUINE);
        long before = time.nanos();
        drive(new SimulatedLine(new ReplayedAdapter(Recording.read(file), 10), time));
        assertThat((time.nanos() - before) / (double) before).isLessThan(0.3);
    }

    @Test
    void everyLineIsAConversationForDecode() throws IOException {
        var json = new ObjectMapper();
        var lines = Files.readAllLines(record(Personality.GENUINE));
        for (var line : lines) {
            var conversation = Conversation.of(json.readTree(line)).orElseThrow();
            assertThat(conversation.reply()).isNotNull();
        }
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).contains("\"request\":\"ATE0\"").contains("\"took\":"));
        // A lone carriage return says what it repeats.
        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line).contains("\"request\":\"\"").contains("\"previous\":"));
    }

    @Test
    void whatWasNeverAskedIsAnsweredWithAQuestionMark() throws IOException {
        var replayed =
                new ReplayedAdapter(List.of(new RecordedExchange(0, 0.01, 0.02, "ATI", "", "ELM327 v1.5\r\r>")), 1);
        var line = new SimulatedLine(replayed, time);
        var buffer = new byte[64];
        line.write("ATRV\r".getBytes(StandardCharsets.US_ASCII));
        int got = line.read(buffer, time.nanos() + 1_000_000_000);
        assertThat(new String(buffer, 0, got, StandardCharsets.US_ASCII)).isEqualTo("?\r\r>");
        assertThat(replayed.strangers()).isOne();
    }

    @Test
    void aTornLastLineIsLeftOutAndATornMiddleIsSaid() throws IOException {
        var file = folder.resolve("torn.jsonl");
        Files.writeString(file, "{\"request\":\"ATI\",\"reply\":\"ELM327 v1.5\\r\\r>\"}\n{\"request\":\"AT");
        assertThat(Recording.read(file)).hasSize(1);
        Files.writeString(file, "{\"request\":\"AT\n{\"request\":\"ATI\",\"reply\":\">\"}\n");
        assertThatThrownBy(() -> Recording.read(file)).hasMessageContaining("line 1");
        Files.writeString(file, "\n");
        assertThatThrownBy(() -> Recording.read(file)).hasMessageContaining("no exchange");
    }

    @Test
    void aRecordingIsNeverOverwritten() throws IOException {
        var file = record(Personality.GENUINE);
        assertThatThrownBy(() -> Recording.into(file)).hasMessageContaining("exists already");
    }
}
