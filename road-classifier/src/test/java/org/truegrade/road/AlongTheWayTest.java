package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;

class AlongTheWayTest {
    @Test
    void oneFrameThatErrsAmongManyIsSmoothedAway() {
        // a frame every 10 m, all level but one
        var answers = new ArrayList<RoadAnswer>();
        var metres = new double[40];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = 10 * i;
            answers.add(answer(i == 20 ? Gradient.UPHILL : Gradient.LEVEL, 0.8));
        }
        var smoothed = AlongTheWay.smooth(metres, answers);
        assertThat(smoothed).hasSize(40);
        assertThat(smoothed).allSatisfy(one -> assertThat(one.gradient().best()).isEqualTo(Gradient.LEVEL));
    }

    @Test
    void aLongSlopeStaysWhereItLies() {
        // 100 frames 10 m apart; those of metre 400 to 700 see uphill 20 to 80 m ahead
        var answers = new ArrayList<RoadAnswer>();
        var metres = new double[100];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = 10 * i;
            answers.add(answer(metres[i] >= 400 && metres[i] < 700 ? Gradient.UPHILL : Gradient.LEVEL, 0.9));
        }
        var smoothed = AlongTheWay.smooth(metres, answers);
        for (int i = 0; i < metres.length; i++) {
            if (Math.abs(metres[i] - 400) > 30 && Math.abs(metres[i] - 700) > 30) {
                assertThat(smoothed.get(i).gradient().best())
                        .as("metre " + metres[i])
                        .isEqualTo(answers.get(i).gradient().best());
            }
        }
    }

    @Test
    void manyUnsureFramesStayUnsureTogether() {
        var answers = new ArrayList<RoadAnswer>();
        for (int i = 0; i < 30; i++) {
            answers.add(answer(Gradient.DOWNHILL, 0.5));
        }
        var metres = new double[30];
        for (int i = 0; i < 30; i++) {
            metres[i] = 15 * i;
        }
        var middle = AlongTheWay.smooth(metres, answers).get(15);
        assertThat(middle.gradient().of(Gradient.DOWNHILL)).isCloseTo(0.5, within(0.01));
        assertThat(new Floors(0.6, 0.6).gradientOf(middle)).isEmpty();
    }

    @Test
    void aStandingCarAndASingleFrameAreNoProblem() {
        assertThat(AlongTheWay.smooth(new double[0], List.of())).isEmpty();
        var one = AlongTheWay.smooth(new double[] {7}, List.of(answer(Gradient.LEVEL, 0.9)));
        assertThat(one.getFirst().gradient().best()).isEqualTo(Gradient.LEVEL);
        var standing = AlongTheWay.smooth(
                new double[] {5, 5, 5}, java.util.Collections.nCopies(3, answer(Gradient.LEVEL, 0.9)));
        assertThat(standing).hasSize(3);
    }

    @Test
    void countedStretchesSayHowLongAKindStaysAndWhatFollows() {
        // uphill: 1,000 m and 4 changes, 3 of them to level; one change more after 250 m: 1250 m / 5 = 250 m
        var stays = StayLengths.read(Gradient.class, new StringReader("""
                question,kind,next,metres,changes,source
                gradient,uphill,level,1000,3,a
                gradient,uphill,downhill,0,1,a
                alignment,curve,straight,99,9,a
                """));
        assertThat(stays.mean(Gradient.UPHILL)).isCloseTo(250, within(1e-9));
        assertThat(stays.mean(Gradient.LEVEL)).isCloseTo(250, within(1e-9));
        var change = stays.chain(10).change()[0];
        assertThat(change[0]).isCloseTo(Math.exp(-10 / 250.0), within(1e-12));
        // of what leaves, (3 + 1/2) of 5 goes to level
        assertThat(change[1]).isCloseTo((1 - change[0]) * 0.7, within(1e-12));
    }

    @Test
    void theTableOfTheProjectGivesRoadsOfAHundredMetresToTwoKilometres() {
        for (var kind : Gradient.values()) {
            assertThat(StayLengths.learnt(Gradient.class).mean(kind)).isBetween(80.0, 2000.0);
        }
        assertThat(StayLengths.learnt(Alignment.class).mean(Alignment.LEFT_TURN))
                .isLessThan(StayLengths.learnt(Alignment.class).mean(Alignment.STRAIGHT));
    }

    @Test
    void theSixKindsAreAViewOfTheTwoQuestions() {
        var answer = new RoadAnswer(
                Probabilities.of(Gradient.class, 0.5, 0.3, 0.2),
                Probabilities.of(Alignment.class, 0.6, 0.2, 0.15, 0.05));
        var six = SixClasses.of(answer);
        assertThat(six.get(SixClasses.UPHILL)).isCloseTo(0.30, within(1e-9));
        assertThat(six.get(SixClasses.STRAIGHT)).isCloseTo(0.18, within(1e-9));
        assertThat(six.get(SixClasses.CURVE)).isCloseTo(0.2, within(1e-9));
        assertThat(six.values().stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-9));
        assertThat(SixClasses.best(answer)).isEqualTo(SixClasses.UPHILL);
    }

    private static RoadAnswer answer(Gradient kind, double share) {
        var values = new double[] {(1 - share) / 2, (1 - share) / 2, (1 - share) / 2};
        values[kind.ordinal()] = share;
        return new RoadAnswer(
                Probabilities.of(Gradient.class, values), Probabilities.of(Alignment.class, 0.97, 0.01, 0.01, 0.01));
    }
}
