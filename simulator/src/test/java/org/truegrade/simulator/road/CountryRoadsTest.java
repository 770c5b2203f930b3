package org.truegrade.simulator.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountryRoadsTest {
    @Test
    void flatAndRollingHaveOnePlanAndTheHillsEndWhereTheyBegan() {
        for (long seed = 1; seed < 20; seed++) {
            var flat = CountryRoads.flat(seed, 5000);
            var rolling = CountryRoads.rolling(seed, 5000);
            assertThat(rolling.lengthM()).isEqualTo(flat.lengthM());
            double highest = 0;
            double steepest = 0;
            for (double at = 0; at < flat.lengthM(); at += 10) {
                assertThat(rolling.curvatureAt(at)).isEqualTo(flat.curvatureAt(at));
                assertThat(flat.slopeAt(at)).isZero();
                highest = Math.max(highest, Math.abs(rolling.zAt(at) - rolling.zAt(0)));
                steepest = Math.max(steepest, Math.abs(rolling.slopeAt(at)));
            }
            assertThat(highest).isBetween(4.0, 9.5);
            assertThat(steepest).isBetween(0.035, 0.085);
            assertThat(rolling.zAt(rolling.lengthM()) - rolling.zAt(0)).isCloseTo(0, within(0.6));
        }
    }
}
