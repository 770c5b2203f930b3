package org.truegrade.checks.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truegrade.events.Rule;
import org.truegrade.simulator.drive.Style;

/** With the true road: what the discount does to the difference that hills make. The whole table: {@code bench/pairs}. */
class PairsTest {
    private static final int SEEDS = 6;
    private static final double METRES = 4000;

    private static List<Pair> pairs(Style style, Witness witness) throws IOException {
        var pairs = new ArrayList<Pair>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            pairs.add(Pair.drive(Pair.Same.COMMANDS, style, seed, METRES, witness));
        }
        return pairs;
    }

    @Test
    void aCalmDriverLosesOnHillsAndTheTrueRoadGivesMostOfItBack() throws IOException {
        var pairs = pairs(Style.CALM, Witness.TRUTH);
        double raw = Spread.fromZero(pairs.stream().map(Pair::rawDifference).toList());
        double fair = Spread.fromZero(pairs.stream().map(Pair::fairDifference).toList());
        // The same commands cost nothing on the flat: what the hills cost raw is the road's alone.
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.flat().raw()).isGreaterThan(99));
        assertThat(raw).isGreaterThan(0.5);
        assertThat(fair).isLessThan(0.5 * raw);
    }

    @Test
    void harshBrakingCostsTheSameOnHillsAsOnTheFlat() throws IOException {
        var pairs = pairs(Style.HARSH, Witness.TRUTH);
        double flat = pairs.stream().mapToDouble(pair -> braking(pair.flat())).sum();
        double hilly = pairs.stream().mapToDouble(pair -> braking(pair.hilly())).sum();
        assertThat(flat).isGreaterThan(20);
        assertThat(hilly / flat).isBetween(0.9, 1.05);
    }

    private static double braking(Pair.Scores scores) {
        return scores.fairPoints().getOrDefault(Rule.HARSH_BRAKING, 0.0);
    }

    @Test
    void withoutAWitnessTheFairScoreIsTheRawScore() throws IOException {
        assertThat(pairs(Style.CALM, Witness.NONE)).allSatisfy(pair -> {
            assertThat(pair.flat().fair()).isEqualTo(pair.flat().raw());
            assertThat(pair.hilly().fair()).isEqualTo(pair.hilly().raw());
        });
    }
}
