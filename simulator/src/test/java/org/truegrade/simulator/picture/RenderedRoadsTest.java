package org.truegrade.simulator.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.truegrade.simulator.road.Road;
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
            assertThat(truths)
                    .filteredOn(truth -> truth.gradient().equals(Optional.of(gradient)))
                    .hasSize(16);
        }
        assertThat(truths)
                .filteredOn(truth -> truth.alignment().equals(Optional.of(Alignment.CURVE)))
                .hasSize(12);
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
            var scenery = Scenery.training(Series.LEARNING, seed, 0);
            assertThat(scenery.palette().name()).isNotEqualTo(Palette.DEMO.name());
            assertThat(scenery.seed()).isNotEqualTo(Scenery.DEMO.seed());
        }
    }

    @Test
    void onAConstantClimbTheTrueHorizonLiesLowerThanOnTheLevel() {
        // A pitch of 8 % moves the horizon by focal length × 0.08; the sky is what is painted above it. With no land
        // that
        // hides it, the row where the sky's gradient ends can be read from the view itself.
        var climb = new RoadBuilder().slope(0.08).straight(600).build();
        var level = new RoadBuilder().straight(600).build();
        var mount = CameraMount.WINDSCREEN;
        double focal = 160 / Math.tan(Math.toRadians(31));
        double onClimb = new View(climb, mount, 200, 0, 0).horizon;
        double onLevel = new View(level, mount, 200, 0, 0).horizon;
        double expected = focal * (Math.tan(Math.atan(0.08) - Math.toRadians(3)) - Math.tan(Math.toRadians(-3)));
        assertThat(onClimb - onLevel).isCloseTo(expected, Offset.offset(0.1));
    }

    @Test
    void theRoadAheadIsPaintedWhereItsGeometryIs() {
        // A curve of radius 60 m: at 20 m ahead the way is 20²/(2·60) = 3.3 m beside straight ahead. The picture's row
        // for
        // 20 m: horizon + focal × 1.32 / 20; the column: middle ± focal × 3.3 / 20. The pavement's middle lies 1.65 m
        // left.
        var left = new RoadBuilder().straight(50).curve(200, 60).straight(50).build();
        var right = new RoadBuilder().straight(50).curve(200, -60).straight(50).build();
        double focal = 160 / Math.tan(Math.toRadians(31));
        int row = (int) (120 - focal * Math.tan(Math.toRadians(3)) + focal * 1.32 / 20);
        double toLeft = -focal * (20 * 20 / 120.0 + 1.65) / 20;
        double toRight = focal * (20 * 20 / 120.0 - 1.65) / 20;
        assertThat(middleOfPavement(plain(left), row)).isCloseTo(toLeft, Offset.offset(6.0));
        assertThat(middleOfPavement(plain(right), row)).isCloseTo(toRight, Offset.offset(6.0));
    }

    /** A country without trees and marks, with magenta asphalt. */
    private static Picture plain(Road road) {
        var bright = Palette.DEMO;
        var palette = new Palette(
                "magenta",
                0x8080ff,
                0xc0c0ff,
                0xffffff,
                0x808080,
                0x00a000,
                0x00a000,
                0x00a000,
                0x806040,
                0xff00ff,
                0x004000,
                0x008000,
                bright.light(),
                0);
        var scenery = new Scenery(
                1,
                palette,
                Lanes.DEMO,
                new Pavement(1.65, 4.95, Pavement.Surface.ASPHALT, 0, 0, 0, 0),
                Marking.NONE,
                Plants.NONE,
                Furniture.NONE,
                Relief.FLAT,
                Weather.CLEAR);
        return new RoadRenderer(road, scenery, CameraMount.WINDSCREEN).render(100, 0, 0);
    }

    /** Mean column of the magenta pixels of a row, from the middle. */
    private static double middleOfPavement(Picture picture, int row) {
        double sum = 0;
        int count = 0;
        for (int column = 0; column < picture.width(); column++) {
            int at = (row * picture.width() + column) * 3;
            boolean magenta = (picture.bgr()[at] & 255) > 150 && (picture.bgr()[at + 1] & 255) < 60;
            sum += magenta ? column + 0.5 - picture.width() / 2.0 : 0;
            count += magenta ? 1 : 0;
        }
        return sum / count;
    }
}
