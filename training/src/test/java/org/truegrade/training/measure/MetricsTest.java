package org.truegrade.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.truegrade.training.measure.Answers.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.truegrade.training.data.Kind;

class MetricsTest {
    @Test
    void precisionRecallAndF1OfEachClass() {
        // Class 0: 8 of 10 right, 2 taken for class 1; class 1: 5 of 5; class 2 does not occur.
        var confusion = new Confusion(new int[][] {{8, 2, 0}, {0, 5, 0}, {0, 0, 0}});
        assertThat(confusion.precision(0)).isEqualTo(1);
        assertThat(confusion.recall(0)).isEqualTo(0.8);
        assertThat(confusion.precision(1)).isCloseTo(5 / 7.0, within(1e-12));
        assertThat(confusion.f1(0)).isCloseTo(16 / 18.0, within(1e-12));
        assertThat(confusion.f1(1)).isCloseTo(10 / 12.0, within(1e-12));
        assertThat(confusion.f1(2)).isNaN();
        assertThat(confusion.macroF1()).isCloseTo((16 / 18.0 + 10 / 12.0) / 2, within(1e-12));
        assertThat(confusion.accuracy()).isCloseTo(13 / 15.0, within(1e-12));
        // Always class 0: F1 of it 20/25, of class 1 zero.
        assertThat(confusion.ofMajority().macroF1()).isCloseTo(0.4, within(1e-12));
        assertThat(new Confusion(new int[3][3]).macroF1()).isNaN();
    }

    @Test
    void binsOfEqualMassHoldTheLeastSureAnswersFirst() {
        var answers = new ArrayList<Judged>();
        for (int i = 0; i < 20; i++) {
            answers.add(answer("a", i % 2, 0.5 + i / 100.0, 0.5 - i / 100.0));
        }
        var bins = Reliability.of(answers).bins();
        assertThat(bins).hasSize(10).allSatisfy(bin -> {
            assertThat(bin.count()).isEqualTo(2);
            assertThat(bin.right()).isEqualTo(0.5);
        });
        assertThat(bins.getFirst().sure()).isCloseTo(0.505, within(1e-12));
        assertThat(Reliability.of(answers.subList(0, 3)).bins()).hasSize(3);
    }

    @Test
    void theCalibrationErrorIsTheMeanGapLessWhatChanceAdds() {
        // One bin of 100: sure 0.8, right 0.7. Deviation sqrt(0.21 / 100) = 0.0458; the gap of 0.1 is 2.182 deviations:
        // E|N| = 0.0458 * 0.7979 * exp(-2.381) + 0.1 * erf(1.5430) = 0.00338 + 0.1 * 0.97090 = 0.10047.
        var bin = new Reliability.Bin(100, 0.8, 0.7);
        assertThat(bin.gap()).isCloseTo(0.1, within(1e-12));
        assertThat(bin.expectedGap()).isCloseTo(0.10047, within(2e-5));
        var error = new Reliability(List.of(bin));
        assertThat(error.error()).isCloseTo(0.1, within(1e-12));
        assertThat(error.debiasedError()).isCloseTo(0.1 - 0.00047, within(2e-5));
    }

    @Test
    void chanceAddsLessToTheDebiasedErrorOfPerfectlyCalibratedAnswers() {
        double plain = 0;
        double debiased = 0;
        for (int world = 0; world < 200; world++) {
            var random = new SplittableRandom(world);
            var answers = new ArrayList<Judged>();
            for (int i = 0; i < 200; i++) {
                double sure = random.nextDouble(0.5, 1);
                answers.add(answer("a", random.nextDouble() < sure ? 0 : 1, sure, 1 - sure));
            }
            plain += Reliability.of(answers).error() / 200;
            debiased += Reliability.of(answers).debiasedError() / 200;
        }
        // Twenty answers a bin are off by 0.07 by chance alone. Around what was seen the normal shares spread by √2
        // only, so
        // 1 − (√2 − 1) = 0.59 of it is left, and a little more where bins are nearly all right.
        assertThat(plain).isBetween(0.05, 0.09);
        assertThat(debiased).isLessThan(0.66 * plain);
    }

    @Test
    void framesOfOneDriveAreDrawnTogether() {
        // Ten drives of 50 alike frames: five all right, five all wrong. Single frames would give 0.5 ± 0.044; whole
        // drives
        // give the binomial of 10: ± 0.31.
        var answers = new ArrayList<Judged>();
        for (int drive = 0; drive < 10; drive++) {
            for (int i = 0; i < 50; i++) {
                answers.add(answer("drive " + drive, drive % 2, 0.9, 0.1));
            }
        }
        var interval = Interval.of(answers, world -> Confusion.of(world, 2).accuracy());
        assertThat(interval.value()).isEqualTo(0.5);
        assertThat(interval.groups()).isEqualTo(10);
        assertThat(interval.low()).isBetween(0.1, 0.3);
        assertThat(interval.high()).isBetween(0.7, 0.9);
    }

    @Test
    void oneDriveHasNoInterval() {
        var interval = Interval.of(List.of(answer("a", 0, 1, 0)), world -> 1);
        assertThat(interval.value()).isEqualTo(1);
        assertThat(interval.low()).isNaN();
    }

    @Test
    void quantilesLieBetweenTheSortedValues() {
        assertThat(Interval.quantile(new double[] {1, 2, 4}, 0.5)).isEqualTo(2);
        assertThat(Interval.quantile(new double[] {1, 2, 4}, 0.75)).isEqualTo(3);
        assertThat(Interval.quantile(new double[] {7}, 0.1)).isEqualTo(7);
    }

    @Test
    void theRiskIsTheShareOfWrongAnswersAmongTheSurest() {
        // sure 0.9 right, 0.8 wrong, 0.8 right, 0.6 wrong: at the floor 0.8 three of four are answered, one of them
        // wrong
        var answers = List.of(
                answer("a", 0, 0.9, 0.1, 0),
                answer("a", 1, 0.8, 0.2, 0),
                answer("a", 0, 0.8, 0.2, 0),
                answer("a", 1, 0.6, 0.4, 0));
        var curve = RiskCoverage.of(answers);
        assertThat(curve.points())
                .containsExactly(
                        new RiskCoverage.Point(0.9, 0.25, 0),
                        new RiskCoverage.Point(0.8, 0.75, 1 / 3.0),
                        new RiskCoverage.Point(0.6, 1, 0.5));
        assertThat(curve.area()).isCloseTo(0.5 / 3 + 0.25 * 0.5, within(1e-12));
        var at = RiskCoverage.at(Asked.GRADIENT, answers, 0.8);
        assertThat(at.coverage()).isEqualTo(0.75);
        assertThat(at.wrong()).isCloseTo(1 / 3.0, within(1e-12));
        // all of them say uphill
        assertThat(at.slopesAndTurns()).isEqualTo(3);
        assertThat(RiskCoverage.atHalf(Asked.GRADIENT, answers).coverage()).isEqualTo(0.75);
        assertThat(RiskCoverage.at(Asked.GRADIENT, answers, 0.95).wrong()).isNaN();
    }

    @Property(tries = 100)
    void atHalfAlwaysAnswersAtLeastHalf(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var answers = new ArrayList<Judged>();
        for (int i = 0; i <= random.nextInt(1, 30); i++) {
            double sure = random.nextInt(5, 11) / 10.0;
            answers.add(answer("a", random.nextInt(2), sure, 1 - sure, 0));
        }
        assertThat(RiskCoverage.atHalf(Asked.GRADIENT, answers).coverage()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void kindsAreNeverMixed() {
        var answers = List.of(
                answer(Kind.RENDERED, "rendered/1", 0, 1, 0, 0),
                answer(Kind.BY_EYE, "web-roads/1", 0, 1, 0, 0),
                answer(Kind.BY_EYE, "camvid/2", 0, 1, 0, 0),
                answer(Kind.MEASURED, "clip", 0, 1, 0, 0));
        var groups = Group.of(answers, Set.of("camvid"));
        assertThat(groups.get(2).answers()).hasSize(1);
        assertThat(groups)
                .extracting(Group::name)
                .containsExactly("real, measured", "real, by eye", "unseen places", "camvid", "web-roads", "rendered");
        assertThat(groups)
                .allSatisfy(group -> assertThat(group.answers())
                        .allSatisfy(answer -> assertThat(answer.label().kind()).isEqualTo(group.kind())));
    }

    @Test
    void twoModelsAreComparedPictureByPicture() {
        var first = List.of(answer("a", 0, 0.9, 0.1, 0), answer("a", 1, 0.6, 0.4, 0));
        var second = List.of(answer("a", 0, 0.7, 0.3, 0), answer("a", 1, 0.4, 0.6, 0));
        var agreement = Agreement.of(Asked.GRADIENT, Kind.RENDERED, first, second);
        assertThat(agreement.sameBest()).isEqualTo(1);
        assertThat(agreement.mostOff()).isCloseTo(0.2, within(1e-12));
        assertThat(agreement.secondMacroF1()).isEqualTo(1);
        assertThatThrownBy(() -> Agreement.of(Asked.GRADIENT, Kind.RENDERED, first, second.reversed()))
                .hasMessageContaining("other pictures");
    }

    @Test
    void turnsAndSlopesAreWhatExcuses() {
        assertThat(Asked.GRADIENT.isSlopeOrTurn(0)).isTrue();
        assertThat(Asked.GRADIENT.isSlopeOrTurn(1)).isFalse();
        assertThat(Asked.ALIGNMENT.isSlopeOrTurn(1)).isFalse();
        assertThat(Asked.ALIGNMENT.isSlopeOrTurn(3)).isTrue();
        assertThat(Asked.ALIGNMENT.excuses(1)).isTrue();
    }
}
