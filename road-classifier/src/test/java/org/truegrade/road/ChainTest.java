package org.truegrade.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainTest {
    @Test
    void twoPlacesWorkedOutByHand() {
        // Begin even; stays with 0.9. First place seen 0.8 : 0.2, second not seen.
        // First: 0.8, 0.2 (the second says nothing). Second: 0.8 * 0.9 + 0.2 * 0.1 = 0.74.
        var chain = new Chain(new double[] {0.5, 0.5}, new double[][] {{0.9, 0.1}, {0.1, 0.9}});
        var posterior = chain.posterior(new double[][] {{0.8, 0.2}, {1, 1}});
        assertThat(posterior[0]).containsExactly(new double[] {0.8, 0.2}, within(1e-12));
        assertThat(posterior[1]).containsExactly(new double[] {0.74, 0.26}, within(1e-12));
    }

    @Property(tries = 200)
    void forwardAndBackwardGiveWhatAllWaysTogetherGive(
            @ForAll @IntRange(min = 1, max = 6) int places,
            @ForAll @IntRange(min = 2, max = 4) int kinds,
            @ForAll long seed) {
        var random = new SplittableRandom(seed);
        var begin = shares(kinds, random);
        var change = new double[kinds][];
        Arrays.setAll(change, i -> shares(kinds, random));
        var seen = new double[places][];
        Arrays.setAll(seen, i -> shares(kinds, random));

        var posterior = new Chain(begin, change).posterior(seen);

        var expected = new double[places][kinds];
        double total = 0;
        for (int way = 0; way < Math.pow(kinds, places); way++) {
            double probability = 1;
            var at = new int[places];
            int rest = way;
            for (int i = 0; i < places; i++) {
                at[i] = rest % kinds;
                rest /= kinds;
                probability *= (i == 0 ? begin[at[i]] : change[at[i - 1]][at[i]]) * seen[i][at[i]];
            }
            total += probability;
            for (int i = 0; i < places; i++) {
                expected[i][at[i]] += probability;
            }
        }
        for (int i = 0; i < places; i++) {
            for (int k = 0; k < kinds; k++) {
                assertThat(posterior[i][k]).isCloseTo(expected[i][k] / total, within(1e-9));
            }
        }
    }

    @Test
    void aHundredThousandPlacesDoNotUnderflow() {
        var chain = new Chain(new double[] {0.5, 0.5}, new double[][] {{0.99, 0.01}, {0.01, 0.99}});
        var seen = new double[100_000][];
        Arrays.setAll(seen, i -> new double[] {1e-9, 1e-10});
        assertThat(chain.posterior(seen)[50_000][0]).isBetween(0.99, 1.0);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> new Chain(new double[] {0.5, 0.6}, new double[][] {{1, 0}, {0, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chain(new double[] {0.5, 0.5}, new double[][] {{1, 0}, {-0.5, 1.5}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] shares(int count, SplittableRandom random) {
        var values = new double[count];
        Arrays.setAll(values, i -> random.nextDouble(0.01, 1));
        double sum = Arrays.stream(values).sum();
        Arrays.setAll(values, i -> values[i] / sum);
        return values;
    }
}
