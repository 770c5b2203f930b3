package org.truegrade.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truegrade.trip.SmallTrip.SECOND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripFolderTest {
    @TempDir
    Path parent;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        var reading = TripFolder.read(SmallTrip.write(parent));

        assertThat(reading.damages()).isEmpty();
        var trip = reading.trip();
        assertThat(trip.folder()).hasFileName("0042-0007-9f3ac1d2");
        assertThat(trip.info().state()).isEqualTo(TripInfo.State.CLOSED);
        var speed = trip.series(Signal.SPEED).orElseThrow();
        assertThat(speed.size()).isEqualTo(8);
        assertThat(speed.timeNs(3)).isEqualTo(59_500_000_000L);
        assertThat(speed.value(3)).isEqualTo(119);
        assertThat(trip.series(Signal.COOLANT)).isEmpty();
        assertThat(trip.notes()).containsExactly(new Note(57 * SECOND, "obd", "connected", "adapter found"));
        assertThat(trip.frameAt(60 * SECOND)).contains(new FrameRef(60 * SECOND, 1, 0));
        assertThat(trip.frameAt(57 * SECOND)).isEmpty();
        assertThat(trip.info().utcAt(61 * SECOND)).contains(SmallTrip.START.plusSeconds(61));
    }

    @Test
    void aWholeTripIsVerified() throws IOException {
        var folder = SmallTrip.write(parent);

        assertThat(TripCheck.verify(folder).whole()).isTrue();
        assertThat(TripCheck.verify(folder).files())
                .extracting(TripCheck.FileCheck::name)
                .containsExactly("0000.front.mp4", "0000.signals.avro", "0001.front.mp4", "0001.signals.avro");
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        var folder = SmallTrip.write(parent);
        var file = folder.resolve("0000.signals.avro");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 1;
        Files.write(file, bytes);

        var report = TripCheck.verify(folder);

        assertThat(report.whole()).isFalse();
        assertThat(report.files())
                .filteredOn(check -> check.verdict() == TripCheck.Verdict.CHANGED)
                .extracting(TripCheck.FileCheck::name)
                .containsExactly("0000.signals.avro");
    }

    @Test
    void aMissingFileIsFound() throws IOException {
        var folder = SmallTrip.write(parent);
        Files.delete(folder.resolve("0001.front.mp4"));

        assertThat(TripCheck.verify(folder).files())
                .contains(new TripCheck.FileCheck("0001.front.mp4", TripCheck.Verdict.MISSING, 0, 0));
    }

    @Test
    void afterACutOfThePowerEverythingSyncedIsThereAndRecoverClosesTheTrip() throws IOException {
        var folder = SmallTrip.writeAndCutThePower(parent);

        assertThat(TripFolder.read(folder)
                        .trip()
                        .series(Signal.SPEED)
                        .orElseThrow()
                        .size())
                .isEqualTo(8);
        assertThat(TripCheck.verify(folder).whole()).isFalse();
        assertThat(TripCheck.recover(folder).whole()).isTrue();
        assertThat(TripFolder.info(folder).state()).isEqualTo(TripInfo.State.RECOVERED);
    }

    @Test
    void recoverLeavesAWholeTripAsItIs() throws IOException {
        var folder = SmallTrip.write(parent);
        var before = Files.readAllBytes(folder.resolve("trip.json"));

        assertThat(TripCheck.recover(folder).whole()).isTrue();
        assertThat(Files.readAllBytes(folder.resolve("trip.json"))).isEqualTo(before);
    }

    @Test
    void aTripOfANewerFormatIsRefusedByName() throws IOException {
        var folder = SmallTrip.write(parent);
        var file = folder.resolve("trip.json");
        Files.writeString(file, Files.readString(file).replace("\"format\" : 1", "\"format\" : 2"));

        assertThatThrownBy(() -> TripFolder.read(folder))
                .isInstanceOf(TripFormatException.class)
                .hasMessageContaining("format 2")
                .hasMessageContaining("Update TrueGrade");
    }

    @Test
    void aFolderWithoutTripJsonIsNoTrip() {
        assertThatThrownBy(() -> TripFolder.read(parent))
                .isInstanceOf(TripFormatException.class)
                .hasMessageContaining("is no trip folder");
    }

    @Test
    void anUnannouncedSignalIsRefusedAndNothingIsLost() throws IOException {
        var info = TripInfo.begin(
                TripInfo.Origin.RECORDED, "bench", Vehicle.car("Van 7"), new Anchor(0, SmallTrip.START, "rtc"));
        try (var writer = TripWriter.begin(parent, "t", info, List.of(Signal.SPEED))) {
            writer.write(new Sample(0, Signal.SPEED, 10));
            assertThatThrownBy(() -> writer.write(new Sample(1, Signal.COOLANT, 90)))
                    .hasMessageContaining("engine.coolant was not announced");
            writer.write(new Sample(2, Signal.SPEED, 11));
        }

        var speed =
                TripFolder.read(parent.resolve("t")).trip().series(Signal.SPEED).orElseThrow();
        assertThat(speed.values()).containsExactly(10, 11);
    }

    @Test
    void aSignalThatTheTableDoesNotKnowIsKept() throws IOException {
        var own = new Signal("tyre.pressure.left", "kPa", "a sensor of the fleet's own");
        var info = TripInfo.begin(
                TripInfo.Origin.RECORDED, "bench", Vehicle.car("Van 7"), new Anchor(0, SmallTrip.START, "rtc"));
        try (var writer = TripWriter.begin(parent, "t", info, List.of(own))) {
            writer.write(new Sample(0, own, 231.5));
        }

        assertThat(TripFolder.read(parent.resolve("t"))
                        .trip()
                        .series(own)
                        .orElseThrow()
                        .value(0))
                .isEqualTo(231.5);
    }

    @Test
    void roadEstimatesComeBackAsTheyWereStored() throws IOException {
        var estimates = List.of(
                RoadEstimate.ofCamera(
                        2 * SECOND,
                        "road-1",
                        Probabilities.of(Gradient.class, 0.1, 0.2, 0.7),
                        Probabilities.of(Alignment.class, 1.0 / 3, 1.0 / 3, 1.0 / 3, 0)),
                new RoadEstimate(
                        3 * SECOND,
                        -75,
                        75,
                        "gnss",
                        "1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new RoadEstimate.Slope(0.031, 0.004))));
        RoadEstimatesFile.write(parent, estimates);

        assertThat(RoadEstimatesFile.read(parent)).contains(estimates);
        assertThat(estimates.getFirst().gradient().orElseThrow().best()).isEqualTo(Gradient.DOWNHILL);
    }
}
