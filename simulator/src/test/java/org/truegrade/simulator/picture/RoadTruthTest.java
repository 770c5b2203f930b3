package org.truegrade.simulator.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.truegrade.simulator.road.RoadAhead;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/** What is said of rendered roads, against the places of their points. */
class RoadTruthTest {
    private static Place place(Series series, long seed) {
        return Place.draw(series, seed, new SplittableRandom(series.salted(seed)));
    }

    @Test
    void theSlopeIsTheRiseOverTheRunOfThePointsFrom20To80Metres() {
        for (long seed = 0; seed < 192; seed++) {
            var place = place(Series.LEARNING, seed);
            var road = place.road();
            double run = 0;
            for (int metre = 20; metre < 80; metre++) {
                double s = place.at() + metre;
                run += Math.hypot(road.xAt(s + 1) - road.xAt(s), road.yAt(s + 1) - road.yAt(s));
            }
            double slope = (road.zAt(place.at() + 80) - road.zAt(place.at() + 20)) / run;
            // Chords of one metre are shorter than the arc of a turn of 5 m radius by up to 0.2 %.
            assertThat(place.truth().slope()).as("seed %d", seed).isCloseTo(slope, within(0.0006));
            var gradient = slope > 0.018 ? Gradient.UPHILL : slope < -0.018 ? Gradient.DOWNHILL : Gradient.LEVEL;
            assertThat(place.truth().gradient()).as("seed %d", seed).contains(gradient);
        }
    }

    @Test
    void aCurveBendsToTheSideThatItsCurvatureSays() {
        for (long seed = 3; seed < 480; seed += 48) {
            var place = place(Series.LEARNING, seed);
            var road = place.road();
            double turned = road.headingAt(place.at() + 80) - road.headingAt(place.at() + 20);
            assertThat(place.truth().alignment()).contains(Alignment.CURVE);
            // 61 samples stand for 60 m.
            assertThat(place.truth().curvature() * 60).isCloseTo(turned, within(0.04 * Math.abs(turned) + 0.02));
        }
    }

    @Test
    void aStraightRoadStaysWithinAFewMetresOfItsTangent() {
        for (long seed = 0; seed < 480; seed += 48) {
            var place = place(Series.LEARNING, seed);
            var road = place.road();
            double heading = road.headingAt(place.at());
            double dx = road.xAt(place.at() + 80) - road.xAt(place.at());
            double dy = road.yAt(place.at() + 80) - road.yAt(place.at());
            // Curvature stays below 1/700: 80² / (2 · 700) = 4.6 m beside the tangent at most.
            assertThat(Math.abs(dy * Math.cos(heading) - dx * Math.sin(heading)))
                    .isLessThan(4.6);
        }
    }

    @Test
    void whatIsSaidWithoutPaintingIsWhatIsPainted() {
        for (long seed = 0; seed < 48; seed += 5) {
            assertThat(RenderedRoads.truth(seed))
                    .isEqualTo(RenderedRoads.sample(seed, 64, 48).truth());
        }
    }

    @Test
    void theSeriesBetweenHasNoGradientAndAllThreeAlignments() {
        var truths = LongStream.range(600, 660)
                .mapToObj(seed -> place(Series.BETWEEN, seed).truth())
                .toList();
        assertThat(truths).allSatisfy(truth -> {
            assertThat(truth.gradient()).isEmpty();
            assertThat(Math.abs(truth.slope())).isBetween(0.01, 0.025);
        });
        assertThat(truths).filteredOn(truth -> truth.slope() > 0).hasSize(30);
        assertThat(truths)
                .filteredOn(truth -> truth.alignment().equals(Optional.of(Alignment.STRAIGHT)))
                .hasSize(20);
        assertThat(truths)
                .filteredOn(truth -> truth.alignment().isEmpty())
                .hasSize(20)
                .allSatisfy(truth -> assertThat(truth.meanCurvature()).isLessThan(RoadAhead.CURVE));
    }
}
