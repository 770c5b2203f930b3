package org.truegrade.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraGeometryTest {
    private static final TripInfo TRIP = TripInfo.begin(
            TripInfo.Origin.RECORDED, "test", Vehicle.car("car"), new Anchor(0, Instant.EPOCH, "simulated"));

    @TempDir
    Path folder;

    @Test
    void whatIsKnownOfTheCameraStandsInTheTripAndSurvivesItsChanges() throws IOException {
        var camera = new CameraGeometry(OptionalDouble.of(0.42), OptionalDouble.empty());
        TripInfoFile.write(folder, TRIP.withCamera(camera).withState(TripInfo.State.CLOSED));
        assertThat(TripInfoFile.read(folder).camera()).isEqualTo(camera);
        assertThat(Files.readString(folder.resolve("trip.json")))
                .contains("\"horizon\"")
                .doesNotContain("field_of_view");
    }

    @Test
    void aTripOfWhichNothingIsKnownSaysNothing() throws IOException {
        TripInfoFile.write(folder, TRIP);
        assertThat(Files.readString(folder.resolve("trip.json"))).doesNotContain("camera\"");
        assertThat(TripInfoFile.read(folder).camera().isKnown()).isFalse();
    }

    @Test
    void anImpossibleCameraIsNamed() throws IOException {
        TripInfoFile.write(folder, TRIP.withCamera(new CameraGeometry(OptionalDouble.of(0.5), OptionalDouble.empty())));
        var file = folder.resolve("trip.json");
        Files.writeString(file, Files.readString(file).replace("0.5", "50"));
        assertThatThrownBy(() -> TripInfoFile.read(folder))
                .isInstanceOf(TripFormatException.class)
                .hasMessageContaining("share of the picture's height");
    }
}
