package org.truegrade.simulator.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.truegrade.simulator.road.RoadBuilder;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

class RenderedRoadsTest {
    @Test
    void theSameSeedGivesTheSamePicture() {
        var first = RenderedRoads.sample(7, 96, 72);
        var again = RenderedRoads.sample(7, 96, 72);
        var other = RenderedRoads.sample(8, 96, 72);
        assertThat(first.picture().bgr()).isEqualTo(again.picture().bgr());
        assertThat(first.truth()).isEqualTo(again.truth());
        assertThat(first.picture().bgr()).isNotEqualTo(other.picture().bgr());
    }

    @Test
    void everyRunOf48SeedsHasEachGradientSixteenTimes() {
        var truths = LongStream.range(96, 144)
                .mapToObj(seed -> RenderedRoads.sample(seed, 32, 24).truth())
                .toList();
        for (var gradient : Gradient.values()) {
            assertThat(truths).filteredOn(truth -> truth.gradient().equals(Optional.of(gradient))).hasSize(16);
        }
        assertThat(truths).filteredOn(truth -> truth.alignment().equals(Optional.of(Alignment.CURVE))).hasSize(12);
        assertThat(truths)
                .filteredOn(truth -> truth.alignment().equals(Optional.of(Alignment.LEFT_TURN)))
                .hasSize(9);
        assertThat(truths)
                .filteredOn(truth -> truth.turnUnderWheels().equals(Optional.of(Alignment.LEFT_TURN)))
                .hasSize(3);
    }

    @Test
    void noTrainingCountryHasTheDemosPaletteOrSeed() {
        assertThat(Palette.TRAINING).doesNotContain(Palette.DEMO);
        for (long seed = 0; seed < 2000; seed++) {
            var scenery = Scenery.training(seed);
            assertThat(scenery.palette().name()).isNotEqualTo(Palette.DEMO.name());
            assertThat(scenery.seed()).isNotEqualTo(Scenery.DEMO.seed());
        }
    }

    @Test
    void onAConstantClimbTheTrueHorizonLiesLowerThanOnTheLevel() {
        // A pitch of 8 % moves the horizon by focal length × 0.08; the sky is what is painted above it. With no land that
        // hides it, the row where the sky's gradient ends can be read from the view itself.
        var climb = new RoadBuilder().slope(0.08).straight(600).build();
        var level = new RoadBuilder().straight(600).build();
        var mount = CameraMount.WINDSCREEN;
        double focal = 160 / Math.tan(Math.toRadians(31));
        double onClimb = new View(climb, mount, 200, 0, 0).horizon;
        double onLevel = new View(level, mount, 200, 0, 0).horizon;
        double expected = focal * (Math.tan(Math.atan(0.08) - Math.toRadians(3)) - Math.tan(Math.toRadians(-3)));
        assertThat(onClimb - onLevel).isCloseTo(expected, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void theRoadAheadIsPaintedWhereItsGeometryIs() {
        // A curve to the left of radius 60 m: 40 m ahead the way is about 40²/(2·60) = 13.3 m left of straight ahead.
        var left = new RoadBuilder().straight(50).curve(200, 60).straight(50).build();
        var right = new RoadBuilder().straight(50).curve(200, -60).straight(50).build();
        assertThat(pavementBalance(RoadRenderer.demo(left, CameraMount.WINDSCREEN).render(80, 0, 0)))
                .isLessThan(-5);
        assertThat(pavementBalance(RoadRenderer.demo(right, CameraMount.WINDSCREEN).render(80, 0, 0)))
                .isGreaterThan(5);
    }

    /** Mean column of grey pixels in the rows under the horizon, from the middle. */
    private static double pavementBalance(Picture picture) {
        double sum = 0;
        int count = 0;
        for (int row = 120; row < 150; row++) {
            for (int column = 0; column < picture.width(); column++) {
                int at = (row * picture.width() + column) * 3;
                int blue = picture.bgr()[at] & 255;
                int green = picture.bgr()[at + 1] & 255;
                int red = picture.bgr()[at + 2] & 255;
                if (Math.abs(blue - red) < 14 && Math.abs(green - red) < 10 && red > 80 && red < 150) {
                    sum += column - picture.width() / 2.0;
                    count++;
                }
            }
        }
        return sum / Math.max(1, count);
    }
}
