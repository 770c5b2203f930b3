package org.truegrade.training.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
    @Test
    void itSolvesWhatCanBeCheckedByHand() {
        double[][] a = {{4, 2}, {2, 3}};
        // X = (1, 2; -1, 0.5): A X = (2, 9; -1, 5.5).
        double[][] b = {{2, 9}, {-1, 5.5}};
        Cholesky.solve(a, b);
        assertThat(b[0]).containsExactly(new double[] {1, 2}, within(1e-12));
        assertThat(b[1]).containsExactly(new double[] {-1, 0.5}, within(1e-12));
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsRefused() {
        assertThatThrownBy(() -> Cholesky.solve(new double[][] {{1, 2}, {2, 1}}, new double[][] {{1}, {1}}))
                .isInstanceOf(ArithmeticException.class);
    }
}
