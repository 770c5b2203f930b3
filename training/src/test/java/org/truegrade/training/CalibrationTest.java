package org.truegrade.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Gradient;

class CalibrationTest {
    @Test
    void ofAnswersThatAreSureTenTimesAndRightSevenTimesThreeTenthsAreTooMuch() {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 10; i++) {
            answers.add(new Answer(rendered(i), i < 7 ? 0 : 1, new double[] {1, 0, 0}));
        }
        assertThat(Calibration.expectedError(answers)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aHeadThatIsTooSureGetsAHigherTemperature() {
        // Scores of 4 against 0 and 0 say 96 %, but only 7 of 10 are right: 0.7 = e^(4/T) / (e^(4/T) + 2) gives T =
        // 2.60.
        var head = constant(4);
        var examples = new ArrayList<Labelled>();
        for (int i = 0; i < 100; i++) {
            examples.add(new Labelled(rendered(i), new float[Pooled.LENGTH], i < 70 ? 0 : 1 + i % 2));
        }
        // Classes weigh by the root of their size, so the right ones count less than 70 %: the temperature is higher
        // still.
        assertThat(Calibration.temperature(head, examples, 3)).isGreaterThan(2.6);
    }

    @Test
    void aHeadThatIsAlwaysRightGetsTheLeastTemperature() {
        var examples = List.of(new Labelled(rendered(0), new float[Pooled.LENGTH], 0));
        assertThat(Calibration.temperature(constant(4), examples, 3)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void answersBelowTheFloorAreUnknownAndTheOthersAreJudged() {
        var answers = List.of(
                new Answer(rendered(0), 0, new double[] {0.7, 0.2, 0.1}),
                new Answer(rendered(1), 1, new double[] {0.7, 0.2, 0.1}),
                new Answer(rendered(2), 1, new double[] {0.4, 0.3, 0.3}),
                new Answer(rendered(3), 2, new double[] {0.3, 0.2, 0.5}));
        var measured = Measurement.of(Question.GRADIENT, "rendered", answers, 0.6);
        assertThat(measured.unknown()).isEqualTo(0.5);
        assertThat(measured.knownAccuracy()).isEqualTo(0.5);
        assertThat(measured.confusion().accuracy()).isEqualTo(0.5);
    }

    @Test
    void macroF1IsTheMeanOverTheClassesThatOccur() {
        // Class 0: 8 of 10 right, 2 taken for class 1; class 1: 5 of 5. F1: 16/18 and 10/12.
        var confusion = new Confusion(new int[][] {{8, 2, 0}, {0, 5, 0}, {0, 0, 0}});
        assertThat(confusion.macroF1()).isCloseTo((16 / 18.0 + 10 / 12.0) / 2, within(1e-9));
        assertThat(confusion.accuracy()).isCloseTo(13 / 15.0, within(1e-9));
        assertThat(confusion.majority()).isCloseTo(10 / 15.0, within(1e-9));
    }

    /** A head that gives its first class a fixed score and the others 0. */
    private static Head constant(float score) {
        return new Head(
                "gradient",
                new float[1][Pooled.LENGTH],
                new float[1],
                new float[][] {{0}, {0}, {0}},
                new float[] {score, 0, 0},
                1);
    }

    private static Example rendered(int number) {
        return new Example(
                "rendered/" + number, "rendered", true, false, Optional.of(Gradient.LEVEL), Optional.empty());
    }
}
