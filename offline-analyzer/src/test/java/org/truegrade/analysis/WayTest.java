package org.truegrade.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.truegrade.events.Drive.aDrive;
import static org.truegrade.events.Drive.cruisingFor;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truegrade.events.Motion;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Trip;

class WayTest {
    /** 20 m/s for 60 s: metre 20 · t. */
    private static final Trip TRIP =
            aDrive().cruisingAt(20).then(cruisingFor(50)).trip();

    @Test
    void aFrameSpeaksOfTheStretchTwentyToEightyMetresAhead() {
        // taken at metre 200: speaks of metre 220 to 280, which the car reaches 1 to 4 s later
        var way = Way.along(Motion.of(TRIP), List.of(frame(10, Gradient.UPHILL, 0.95)), List.of());

        assertThat(way.atMetres(225).evidence()).hasSize(1);
        assertThat(way.atMetres(275).evidence()).hasSize(1);
        assertThat(way.atMetres(215).evidence()).isEmpty();
        assertThat(way.atMetres(285).evidence()).isEmpty();
        assertThat(way.at(12_500_000_000L).gradientKind()).contains(Gradient.UPHILL);
        assertThat(way.at(3_000_000_000L).gradientKind()).isEmpty();
    }

    @Test
    void oneFrameThatErrsAmongManyIsSmoothedAway() {
        var frames = new ArrayList<RoadEstimate>();
        for (int t = 0; t < 50; t++) {
            frames.add(frame(t, t == 25 ? Gradient.DOWNHILL : Gradient.UPHILL, 0.9));
        }
        var way = Way.along(Motion.of(TRIP), frames, List.of());

        for (double at = 100; at < 1000; at += 10) {
            assertThat(way.atMetres(at).gradientKind()).as("metre " + at).contains(Gradient.UPHILL);
        }
    }

    @Test
    void manyUnsureFramesStayUnsureTogether() {
        var frames = new ArrayList<RoadEstimate>();
        for (int t = 0; t < 50; t++) {
            frames.add(frame(t, Gradient.UPHILL, 0.55));
        }
        var place = Way.along(Motion.of(TRIP), frames, List.of()).atMetres(500);

        assertThat(place.gradient().orElseThrow().of(Gradient.UPHILL)).isCloseTo(0.55, within(0.01));
        assertThat(place.gradientKind()).isEmpty();
        assertThat(place.slope()).isEmpty();
    }

    @Test
    void aMeasuredSlopeStandsWhereTheCameraIsUnsure() {
        var all = new ArrayList<>(DiscountsTest.slope(TRIP, 0.04));
        all.add(frame(20, Gradient.LEVEL, 0.4));

        var place = Way.along(Motion.of(TRIP), all, List.of()).atMetres(450);

        assertThat(place.slope().orElseThrow().mean()).isCloseTo(0.04, within(0.001));
        assertThat(place.gradientKind()).contains(Gradient.UPHILL);
        assertThat(place.witnesses()).containsExactly("camera", "gnss");
    }

    @Test
    void theStretchesCoverTheWholeTripWithoutHoles() {
        var way = Way.along(
                Motion.of(TRIP),
                SeenRoad.of(TRIP).with(Alignment.CURVE, 300, 600).estimates(),
                List.of());

        for (var rows : List.of(way.gradients(), way.alignments())) {
            long at = 0;
            for (var stretch : rows) {
                assertThat(stretch.fromNs()).isEqualTo(at);
                at = stretch.toNs();
            }
            assertThat(at).isEqualTo(TRIP.endNs());
        }
        assertThat(way.alignments()).anySatisfy(stretch -> {
            assertThat(stretch.kind()).contains(Alignment.CURVE);
            assertThat(stretch.fromNs() / 1e9 * 20).isCloseTo(300, within(40.0));
            assertThat(stretch.toNs() / 1e9 * 20).isCloseTo(600, within(40.0));
        });
    }

    @Test
    void aBeliefKeepsTheProbabilitiesOfItsClasses() {
        var seen = Probabilities.of(Gradient.class, 0.1, 0.2, 0.7);
        var belief = SlopeBelief.seen(seen);

        for (var kind : Gradient.values()) {
            assertThat(belief.classes().of(kind)).isCloseTo(seen.of(kind), within(0.002));
        }
        assertThat(belief.quantile(0.5)).isLessThan(-0.0175);
        var measured = SlopeBelief.measured(new RoadEstimate.Slope(0.03, 0.01));
        assertThat(measured.mean()).isCloseTo(0.03, within(1e-4));
        assertThat(measured.deviation()).isCloseTo(0.01, within(1e-3));
        assertThat(measured.quantile(0.8413)).isCloseTo(0.04, within(1e-3));
    }

    private static RoadEstimate frame(double seconds, Gradient kind, double share) {
        double rest = (1 - share) / 2;
        var values = new double[] {rest, rest, rest};
        values[kind.ordinal()] = share;
        return RoadEstimate.ofCamera(
                Math.round(seconds * 1e9),
                "test",
                Probabilities.of(Gradient.class, values),
                Probabilities.of(Alignment.class, 0.97, 0.01, 0.01, 0.01));
    }
}
