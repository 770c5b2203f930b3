package org.truegrade.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProbabilitiesTest {
    @Property
    void roundedProbabilitiesAlwaysSumToOneAndStayNear(
            @ForAll @DoubleRange(min = 0.01, max = 1) double a,
            @ForAll @DoubleRange(min = 0.01, max = 1) double b,
            @ForAll @DoubleRange(min = 0.01, max = 1) double c,
            @ForAll @DoubleRange(min = 0.01, max = 1) double d) {
        double sum = a + b + c + d;
        double[] shares = {a / sum, b / sum, c / sum, d / sum};
        var rounded = Probabilities.of(Alignment.class, shares);

        int total = rounded.thousandths().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(total).isEqualTo(1000);
        for (int i = 0; i < 4; i++) {
            assertThat(rounded.of(Alignment.values()[i])).isBetween(shares[i] - 0.0021, shares[i] + 0.0021);
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> Probabilities.of(Gradient.class, 0.5, 0.4, Double.NaN))
                .hasMessageContaining("DOWNHILL");
        assertThatThrownBy(() -> Probabilities.of(Gradient.class, 0.5, 0.4, 0.5))
                .hasMessageContaining("sum to 1.4");
    }
}
