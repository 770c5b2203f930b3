package org.truegrade.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

class RoadRulesTest {
    @Test
    void uphillBeginsAtTwoAndAHalfPercentAndLevelEndsAtOne() {
        assertThat(RoadRules.gradient(Quantity.exact(0.025))).contains(Gradient.UPHILL);
        assertThat(RoadRules.gradient(Quantity.exact(0.0249))).isEmpty();
        assertThat(RoadRules.gradient(Quantity.exact(0.01))).contains(Gradient.LEVEL);
        assertThat(RoadRules.gradient(Quantity.exact(-0.01))).contains(Gradient.LEVEL);
        assertThat(RoadRules.gradient(Quantity.exact(-0.0101))).isEmpty();
        assertThat(RoadRules.gradient(Quantity.exact(-0.025))).contains(Gradient.DOWNHILL);
    }

    @Test
    void aSlopeWhoseIntervalReachesIntoAnotherClassIsNoLabel() {
        // 3 % less 1.645 deviations of 1.2 % is 1.026 %, just over level; of 1.22 % it is 0.993 %.
        assertThat(RoadRules.gradient(new Quantity(0.03, 0.0120))).contains(Gradient.UPHILL);
        assertThat(RoadRules.gradient(new Quantity(0.03, 0.0122))).isEmpty();
        assertThat(RoadRules.gradient(new Quantity(-0.03, 0.0122))).isEmpty();
        // 0.5 % and 1.645 deviations of 1.2 % reach 2.47 %; of 1.25 % they reach 2.56 %.
        assertThat(RoadRules.gradient(new Quantity(0.005, 0.0120))).contains(Gradient.LEVEL);
        assertThat(RoadRules.gradient(new Quantity(0.005, 0.0125))).isEmpty();
    }

    @Test
    void aCurveIsTighterThan350MetresAndAStraightRoadNowhereTighterThan700() {
        assertThat(alignment(1.0 / 349, 1.0 / 300, 0)).contains(Alignment.CURVE);
        assertThat(alignment(1.0 / 351, 1.0 / 300, 0)).isEmpty();
        assertThat(alignment(1.0 / 2000, 1.0 / 701, 0)).contains(Alignment.STRAIGHT);
        assertThat(alignment(1.0 / 2000, 1.0 / 699, 0)).isEmpty();
    }

    @Test
    void aTurnIsSixtyDegreesAtOnceAndItsSignSaysWhere() {
        assertThat(alignment(1.0 / 40, 1.0 / 10, Math.toRadians(61))).contains(Alignment.LEFT_TURN);
        assertThat(alignment(1.0 / 40, 1.0 / 10, Math.toRadians(-61))).contains(Alignment.RIGHT_TURN);
        assertThat(alignment(1.0 / 40, 1.0 / 10, Math.toRadians(59))).contains(Alignment.CURVE);
    }

    @Test
    void aBendThatIsNotSureIsNoLabel() {
        // 1/350 is 0.00286; less 1.645 times 0.0009 it is 0.00138, under 1/700 = 0.00143.
        assertThat(RoadRules.alignment(new Quantity(1.0 / 350, 0.0009), Quantity.exact(0.01), 0))
                .isEmpty();
        assertThat(RoadRules.alignment(Quantity.exact(0), new Quantity(0.001, 0.0012), 0))
                .isEmpty();
    }

    @Test
    void whatIsUncertainOrUnknownIsNoLabelAndAnUnknownWordIsNamed() {
        assertThat(Words.alignment("uncertain")).isEmpty();
        assertThat(Words.gradient("unknown")).isEmpty();
        assertThat(Words.gradient("")).isEmpty();
        assertThat(Words.alignment("left_turn")).contains(Alignment.LEFT_TURN);
        assertThatThrownBy(() -> Words.gradient("steep")).hasMessageContaining("'steep'");
    }

    private static java.util.Optional<Alignment> alignment(double mean, double most, double turnRad) {
        return RoadRules.alignment(Quantity.exact(mean), Quantity.exact(most), turnRad);
    }
}
