package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.CameraGeometry;
import org.truegrade.video.Picture;

class CropTest {
    @Test
    void theUsualCameraGetsTheDefaultCrop() {
        var crop = Crop.of(camera(0.4698, 60), 640, 480);
        assertThat(crop.left()).isCloseTo(0, within(1e-6));
        assertThat(crop.right()).isCloseTo(1, within(1e-6));
        assertThat(crop.top()).isCloseTo(0.20, within(1e-3));
        assertThat(crop.bottom()).isCloseTo(0.85, within(1e-3));
        assertThat(Crop.of(CameraGeometry.UNKNOWN, 640, 480)).isEqualTo(Crop.DEFAULT);
    }

    @Test
    void aWideCameraIsCutToTheUsualAngles() {
        // tan 30° / tan 50° = 0.4845 of the width; rows shrink alike: 0.65 * 0.4845 = 0.315 of the height
        var crop = Crop.of(camera(0.5, 100), 640, 480);
        assertThat(crop.right() - crop.left()).isCloseTo(0.4845, within(1e-3));
        assertThat(crop.bottom() - crop.top()).isCloseTo(0.315, within(1e-3));
        // the horizon lies as far down in the crop as in the default one: (0.4698 - 0.2) / 0.65
        assertThat((0.5 - crop.top()) / (crop.bottom() - crop.top())).isCloseTo(0.415, within(1e-3));
    }

    @Test
    void aHorizonAlonesMovesTheRowsAndAnImpossibleOneStaysInThePicture() {
        var low = new CameraGeometry(OptionalDouble.of(0.6), OptionalDouble.empty());
        assertThat(Crop.of(low, 320, 240).top()).isCloseTo(0.3302, within(1e-3));
        var lowest = new CameraGeometry(OptionalDouble.of(0.95), OptionalDouble.empty());
        assertThat(Crop.of(lowest, 320, 240).bottom()).isEqualTo(1);
    }

    @Test
    void aCropIsKeptInWords() {
        var crop = new Crop(0.1, 0.9, 0.25, 0.75);
        assertThat(Crop.parse(crop.words())).isEqualTo(crop);
        assertThatThrownBy(() -> Crop.parse("0,1")).hasMessageContaining("left,right,top,bottom");
        assertThatThrownBy(() -> new Crop(0.5, 0.5, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> camera(2, 60)).hasMessageContaining("horizon");
    }

    @Test
    void onlyTheCropIsSeen() {
        var bgr = new byte[3 * 100 * 100];
        for (int y = 25; y < 50; y++) {
            for (int x = 20; x < 60; x++) {
                bgr[3 * (100 * y + x)] = 77;
            }
        }
        var seen = NetworkInput.of(new Picture(100, 100, bgr), new Crop(0.2, 0.6, 0.25, 0.5));
        for (int i = 0; i < NetworkInput.SIZE * NetworkInput.SIZE; i++) {
            assertThat(seen.bgr()[3 * i]).isEqualTo((byte) 77);
        }
    }

    @Test
    void theLinesOfTheRoadMeetOnTheHorizon() {
        for (int horizon : new int[] {90, 120, 150}) {
            var point = VanishingPoint.of(Roads.road(0, horizon)).orElseThrow();
            assertThat(point.row()).as("horizon " + horizon).isCloseTo(horizon / 240.0, within(0.04));
            assertThat(point.column()).isCloseTo(0.5, within(0.04));
        }
    }

    @Test
    void framesThatAgreeGiveAHorizonAndOthersNone() {
        var alike = new ArrayList<Picture>();
        var apart = new ArrayList<Picture>();
        for (int i = 0; i < 20; i++) {
            alike.add(Roads.road(i % 5 - 2, 150));
            apart.add(i % 2 == 0 ? Roads.road(0, 80) : Roads.road(0, 160));
        }
        assertThat(Horizon.of(alike).orElseThrow()).isCloseTo(150 / 240.0, within(0.04));
        assertThat(Horizon.of(apart)).isEmpty();
        assertThat(Horizon.of(alike.subList(0, 10))).isEmpty();
        assertThat(Horizon.of(List.of())).isEmpty();
    }

    @Test
    void onlyACameraOutsideWhatTheNetworkHasLearntIsCutAnew() {
        var usual = new ArrayList<Picture>();
        var low = new ArrayList<Picture>();
        for (int i = 0; i < 20; i++) {
            usual.add(Roads.road(i % 5 - 2, 115));
            low.add(Roads.road(i % 5 - 2, 150));
        }
        assertThat(Horizon.crop(usual, CameraGeometry.UNKNOWN)).isEqualTo(Crop.DEFAULT);
        assertThat(Horizon.crop(low, CameraGeometry.UNKNOWN).top()).isCloseTo(0.355, within(0.04));
        assertThat(Horizon.crop(low, camera(0.4698, 60)).top()).isCloseTo(0.2, within(1e-3));
    }

    private static CameraGeometry camera(double horizon, double fov) {
        return new CameraGeometry(OptionalDouble.of(horizon), OptionalDouble.of(fov));
    }
}
