package org.truegrade.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/** A camera 1.4 m over the road with 300 pixels of focal length; its horizon lies at row 100 of 240. */
class BendingTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;
    private static final GroundCamera CAMERA = new GroundCamera(300, 1.4, 200, 100);
    private static final Bending.Corridor WIDE = new Bending.Corridor(60, 60, 1);
    private static final double NEVER = 1e6;

    @Test
    void aStraightLevelRoadStaysAsItIs() {
        var bent = bend(way(0, 0, 0));
        for (int y = 110; y < 200; y += 10) {
            assertThat(line(bent, y)).isCloseTo(columnOfLine(0, y), within(0.6));
        }
    }

    @Test
    void aLineOnTheGroundAppearsWhereItsRadiusPutsIt() {
        // 120 m to the left: at distance z the line has left the car's way by about z²/2R, and by the circle's own
        // formula
        // R - sqrt(R² - z²). Row 114 is 30 m away: 3.81 m to the left, 38.1 pixels.
        double radius = 120;
        var bent = bend(way(0, 0, 1 / radius));
        for (int y = 114; y < 200; y += 8) {
            double ahead = CAMERA.focalPx() * CAMERA.heightM() / (y + 0.5 - CAMERA.row());
            double offset = radius - Math.sqrt(radius * radius - ahead * ahead);
            double expected = columnOfLine(0, y) - CAMERA.focalPx() * offset / ahead;
            assertThat(line(bent, y)).as("row " + y).isCloseTo(expected, within(1.5));
        }
    }

    @Test
    void aRoadThatRisesAheadCoversTheHorizonAndOneThatDropsHides() {
        // 6 % up from the car's wheels on, against the plane that it stands on: 100 m ahead the road is 6 m up, and
        // appears
        // at row 100 + 300 (1.4 - 6) / 100 = 86.2.
        var up = new BentWay(0, 0.06, 0, 0.1, NEVER, 0, 0, 1, NEVER);
        assertThat(up.rises(new double[] {100})[0]).isCloseTo(6, within(0.02));
        assertThat(line(bend(up), 88)).as("road over the old horizon").isPositive();
        // 6 % down: the road's line of sight ends at row 100 + 300 · 0.06 = 118, no ground is seen above it.
        var down = new BentWay(0, -0.06, 0, 0.1, NEVER, 0, 0, 1, NEVER);
        assertThat(line(bend(down), 110)).as("no road over row 118").isNegative();
        assertThat(line(bend(down), 125)).isPositive();
    }

    @Test
    void onASteadySlopeTheNearRoadStaysAndTheFarLandMoves() {
        // 5 % under the wheels and ahead to 200 m: the true horizon lies 300 · 0.05 = 15 pixels lower.
        var way = new BentWay(0.05, 0.05, 0, 1, 200, 0, 0, 1, NEVER);
        assertThat(way.rises(new double[] {150})[0]).isCloseTo(0, within(1e-9));
        assertThat(way.slopeOfStretch()).isCloseTo(0.05, within(1e-9));
        var bent = bend(way);
        assertThat(line(bent, 130)).isCloseTo(columnOfLine(0, 130), within(0.6));
        // What stood 20 pixels over the horizon stands 15 pixels lower now: a bar at row 80 is at row 95.
        assertThat(bent.red(WIDTH / 2 - margin(), 95)).isGreaterThan(200);
        assertThat(bent.red(WIDTH / 2 - margin(), 80)).isLessThan(100);
    }

    @Test
    void labelsAreOfTheStretch20To80MetresAhead() {
        // 4 % from 50 m on: half of the stretch.
        var way = new BentWay(0, 0.04, 50, 1e-6, NEVER, 0, 0, 1, NEVER);
        assertThat(way.slopeOfStretch()).isCloseTo(0.02, within(1e-6));
        assertThat(way.gradient()).isEmpty();
        // A bend of 100 m from 50 m on: a mean of 1/200.
        var bend = new BentWay(0, 0, 0, 1, NEVER, 1.0 / 100, 50, 1e-6, NEVER);
        assertThat(bend.curvatureOfStretch()).isCloseTo(0.005, within(1e-6));
        assertThat(bend.alignment()).contains(Alignment.CURVE);
        // A bend that ends before the stretch is not in its mean, but the road is not straight from the car on.
        var over = new BentWay(0, 0, 0, 1, NEVER, 1.0 / 100, -50, 1e-6, 15);
        assertThat(over.alignment()).isEmpty();
    }

    @Test
    void neighbouringSeedsGoThroughAllClassesAndTheSameSeedGivesTheSameRoad() {
        for (long seed = 600; seed < 612; seed++) {
            var choice = BendChoice.drawn(seed, true);
            assertThat(choice.way().gradient()).contains(BendChoice.gradient(seed));
            assertThat(choice.way().alignment()).contains(BendChoice.alignment(seed));
            assertThat(BendChoice.drawn(seed, true)).isEqualTo(choice);
        }
        assertThat(BendChoice.gradient(0)).isEqualTo(Gradient.UPHILL);
        assertThat(BendChoice.alignment(5)).isEqualTo(Alignment.CURVE);
    }

    @Test
    void theSkyStaysWhereItIs() {
        // A cloud over the road's left, none of it on a wall.
        var picture = road();
        for (int x = 100; x < 110; x++) {
            for (int y = 20; y < 24; y++) {
                set(picture, x, y, 150);
            }
        }
        var bent = Bending.bend(picture, OpenSky.of(picture), CAMERA, way(0, 0, 1.0 / 120), WIDE);
        assertThat(bent.red(105 - margin(), 22)).isEqualTo(150);
    }

    @Test
    void theVanishingPointOfTwoLinesIsFound() {
        var point = VanishingPoint.of(road(), 0.44);
        assertThat(point.column() * WIDTH).isCloseTo(200, within(6.0));
        assertThat(point.row() * HEIGHT).isCloseTo(100, within(5.0));
        assertThat(point.strength()).isGreaterThan(3);
    }

    @Test
    void aCarOnTheLaneIsUnlikeRoad() {
        var free = road();
        assertThat(BaseFrame.unlikeRoad(free, CAMERA)).isLessThan(0.25);
        for (int y = 110; y < 122; y++) {
            for (int x = 185; x < 216; x++) {
                set(free, x, y, 20);
            }
        }
        assertThat(BaseFrame.unlikeRoad(free, CAMERA)).isGreaterThan(0.25);
    }

    @Test
    void aPlaceWithoutAKnownCameraIsNotBent() {
        var label = new Label(
                "web/1",
                "web-roads/1",
                Kind.BY_EYE,
                Optional.of(Gradient.LEVEL),
                Stretch.AHEAD,
                Optional.of(Alignment.STRAIGHT),
                Measures.NONE,
                Optional.empty());
        assertThat(BaseFrame.mayBe(label)).isFalse();
    }

    private static BentWay way(double here, double ahead, double curvature) {
        return new BentWay(here, ahead, 0, 1, NEVER, curvature, -100, 1, NEVER);
    }

    private static Picture bend(BentWay way) {
        var picture = road();
        return Bending.bend(picture, OpenSky.of(picture), CAMERA, way, WIDE);
    }

    private static int margin() {
        return (int) (Bending.MARGIN * WIDTH);
    }

    /** Grey ground under a light sky, a bar 20 pixels over the horizon, and white lines 2 m to either side. */
    private static Picture road() {
        var picture = new Picture(WIDTH, HEIGHT, new byte[3 * WIDTH * HEIGHT]);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                set(picture, x, y, y >= 100 ? 90 : y < 60 ? 210 : y == 80 ? 250 : 40);
            }
            for (double side : new double[] {-2, 2}) {
                if (y > 100) {
                    double middle = 200 + side * (y + 0.5 - 100) / 1.4;
                    double half = Math.max(1, 0.05 * (y - 100));
                    for (int x = (int) Math.ceil(middle - half); x <= middle + half; x++) {
                        if (x >= 0 && x < WIDTH) {
                            set(picture, x, y, 255);
                        }
                    }
                }
            }
        }
        return picture;
    }

    private static void set(Picture picture, int x, int y, int grey) {
        for (int channel = 0; channel < 3; channel++) {
            picture.bgr()[3 * (y * WIDTH + x) + channel] = (byte) grey;
        }
    }

    /** Column of the left line at a row of a picture that is bent by nothing. */
    private static double columnOfLine(double shift, int y) {
        return 200 - 2 * (y + 0.5 - 100) / 1.4 - shift - margin();
    }

    /** Middle of the leftmost white stretch in a row; -1 without one. */
    private static double line(Picture picture, int y) {
        int first = -1;
        int last = -1;
        for (int x = 0; x < picture.width(); x++) {
            boolean white = picture.red(x, y) > 150;
            if (white && first < 0) {
                first = x;
            }
            if (white && (last < 0 || last == x - 1)) {
                last = x;
            }
        }
        return first < 0 ? -1 : (first + last) / 2.0;
    }
}
