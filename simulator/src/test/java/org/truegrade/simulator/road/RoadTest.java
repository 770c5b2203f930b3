package org.truegrade.simulator.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

class RoadTest {
    @Test
    void aRoadClimbsByItsSlopeTimesItsRun() {
        var road = new RoadBuilder()
                .straight(200)
                .slope(0.06)
                .straight(400)
                .slope(0)
                .straight(200)
                .build();
        // 400 m along a slope of 6 % run 400 / sqrt(1 + 0.06²) = 399.28 m and rise 23.96 m; the vertical curves are
        // even.
        assertThat(road.zAt(800) - road.zAt(0)).isCloseTo(23.96, within(0.15));
        assertThat(road.slopeAt(400)).isCloseTo(0.06, within(1e-6));
    }

    @Test
    void aTurnChangesTheHeadingByItsDegrees() {
        var road = new RoadBuilder().straight(100).turn(90, 10).straight(100).build();
        assertThat(road.headingAt(200) - road.headingAt(50)).isCloseTo(Math.PI / 2, within(0.01));
        assertThat(road.junctions()).hasSize(1);
        assertThat(road.junctions().getFirst().fromM()).isEqualTo(100);
    }

    @Test
    void theStretchAheadBeginsTwentyMetresAheadAndEndsAtEighty() {
        var road = new RoadBuilder()
                .straight(200)
                .slope(0.08)
                .straight(300)
                .slope(0)
                .straight(300)
                .build();
        // From 250 m on (the vertical curve of 1,500 m × 8 % = 120 m ends at 260) until 440: 240 + 20 to 240 + 80 are
        // at 8 %.
        assertThat(road.ahead(240).slope()).isCloseTo(0.08, within(1e-4));
        assertThat(road.ahead(240).gradient()).contains(Gradient.UPHILL);
        assertThat(road.ahead(0).gradient()).contains(Gradient.LEVEL);
        assertThat(road.ahead(0).alignment()).contains(Alignment.STRAIGHT);
        // 170 + 20 to 170 + 80 lie around the begin of the climb: between the classes or uphill, never level.
        assertThat(road.ahead(170).gradient()).isNotEqualTo(java.util.Optional.of(Gradient.LEVEL));
    }

    @Test
    void aTurnIsSeenAheadBeforeItAndUnderTheWheelsWithinIt() {
        var road = new RoadBuilder().straight(200).turn(-90, 8).straight(300).build();
        double length = Math.PI / 2 * 8;
        assertThat(road.ahead(150).alignment()).contains(Alignment.RIGHT_TURN);
        assertThat(road.ahead(150).turnUnderWheels()).isEmpty();
        assertThat(road.ahead(200 + length / 2).turnUnderWheels()).contains(Alignment.RIGHT_TURN);
        assertThat(road.ahead(200 + length / 2).alignment()).isEmpty();
        assertThat(road.ahead(230).alignment()).contains(Alignment.STRAIGHT);
    }

    @Test
    void aRadiusOf200MetresIsACurveAndOneOf500IsNeither() {
        var tight =
                new RoadBuilder().straight(100).curve(300, 200).straight(100).build();
        assertThat(tight.ahead(150).alignment()).contains(Alignment.CURVE);
        assertThat(tight.ahead(150).curvature()).isCloseTo(0.005, within(1e-6));
        var wide =
                new RoadBuilder().straight(100).curve(300, -500).straight(100).build();
        assertThat(wide.ahead(150).alignment()).isEmpty();
    }

    @Test
    void aSectionThatNoRoadHasIsRefused() {
        assertThatThrownBy(() -> new RoadBuilder().slope(0.4).straight(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("25 %");
    }
}
