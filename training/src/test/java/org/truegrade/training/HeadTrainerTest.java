package org.truegrade.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadTrainerTest {
    private static final HeadTrainer.Recipe QUICK = new HeadTrainer.Recipe(8, 0.2, 0.05, 1e-2, 0.01, 120, 32, 30, 3);

    @Test
    void aHeadLearnsWhatIsLearnableAndKeepsALearningCurve() {
        var points = new ArrayList<HeadTrainer.Point>();
        var head = new HeadTrainer(QUICK, points::add).train("gradient", 3, 0, world(300, 1), world(90, 2));
        var confusion = Confusion.of(head, world(150, 3), 3);
        assertThat(confusion.accuracy()).isGreaterThan(0.9);
        assertThat(points).hasSize(4);
        assertThat(points.getLast().calibrationLoss())
                .isLessThan(points.getFirst().calibrationLoss());
    }

    @Test
    void theSameSeedGivesTheSameHead() {
        var first = new HeadTrainer(QUICK, point -> {}).train("gradient", 3, 0, world(60, 1), world(30, 2));
        var second = new HeadTrainer(QUICK, point -> {}).train("gradient", 3, 0, world(60, 1), world(30, 2));
        assertThat(first.output()).isDeepEqualTo(second.output());
        assertThat(first.temperature()).isEqualTo(second.temperature());
    }

    /** The class is which of the first three numbers is raised; all numbers are noisy, none has mean 0. */
    private static List<Labelled> world(int count, long seed) {
        var random = new SplittableRandom(seed);
        var list = new ArrayList<Labelled>();
        for (int i = 0; i < count; i++) {
            int label = i % 3;
            var pooled = new float[Pooled.LENGTH];
            for (int j = 0; j < 40; j++) {
                pooled[j] = (float) random.nextDouble(4, 5);
            }
            pooled[label] += 3;
            list.add(new Labelled(
                    new Example("rendered/" + i, "rendered", true, false, Optional.empty(), Optional.empty()),
                    pooled,
                    label));
        }
        return list;
    }
}
