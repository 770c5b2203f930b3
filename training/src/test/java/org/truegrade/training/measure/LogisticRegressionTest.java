package org.truegrade.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truegrade.training.Vgg16;

class LogisticRegressionTest {
    @Test
    void threeHeapsAreToldApart() {
        var model = LogisticRegression.fit(heaps(300, 1), 3, 0.001);
        int right = 0;
        for (var example : heaps(300, 2)) {
            var shares = model.shares(example.numbers());
            assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, within(1e-9));
            right += shares[example.truth()] > 0.5 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(280);
    }

    @Test
    void withoutAnythingToGoByTheSharesAreThoseOfTheClassesWeighedByRoots() {
        // 75 of class 0, 25 of class 1 with weights sqrt(100/75) and sqrt(100/25): 86.6 against 50
        var examples = new ArrayList<LogisticRegression.Example>();
        for (int i = 0; i < 100; i++) {
            examples.add(new LogisticRegression.Example(new float[] {3}, i < 75 ? 0 : 1));
        }
        var shares = LogisticRegression.fit(examples, 2, 0.01).shares(new float[] {3});
        assertThat(shares[0]).isCloseTo(86.6 / 136.6, within(0.01));
    }

    @Test
    void thePenaltyWithTheLeastHeldOutLossIsKept() {
        var model = LogisticRegression.chosen(heaps(60, 1), heaps(60, 3), 3);
        assertThat(model.shares(heaps(3, 4).getFirst().numbers())[0]).isGreaterThan(0.5);
    }

    @Test
    void rowsAndColumnsArePooledApart() {
        // One channel of 5 × 5 with a single 25 in row 1, column 3: its root 5 is 1 on the mean of that row and column.
        var pool5 = new float[Vgg16.CHANNELS * 25];
        pool5[5 + 3] = 25;
        var pooled = FrozenFeatures.pooled(pool5);
        assertThat(pooled[3]).isCloseTo(1, within(1e-6f));
        assertThat(pooled[Vgg16.CHANNELS * 5 + 1]).isCloseTo(1, within(1e-6f));
    }

    /** Class c lies around (c, −c), spread by 0.2. */
    private static List<LogisticRegression.Example> heaps(int count, long seed) {
        var random = new SplittableRandom(seed);
        var examples = new ArrayList<LogisticRegression.Example>();
        for (int i = 0; i < count; i++) {
            int truth = i % 3;
            examples.add(new LogisticRegression.Example(
                    new float[] {
                        (float) (truth + 0.2 * random.nextGaussian()), (float) (-truth + 0.2 * random.nextGaussian())
                    },
                    truth));
        }
        return examples;
    }
}
