package org.truegrade.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;

class DrawingTest {
    private static final Shown KMH = Shown.of(Signal.SPEED);
    private static final long S = 1_000_000_000L;

    /** One sample a second, 1 m/s (3.6 km/h), but 10 m/s at second 37 and 0 at second 42. */
    private static Series hundredSeconds() {
        var times = LongStream.range(0, 100).map(i -> i * S).toArray();
        var values = LongStream.range(0, 100)
                .mapToDouble(i -> i == 37 ? 10 : i == 42 ? 0 : 1)
                .toArray();
        return Series.of(Signal.SPEED, times, values);
    }

    @Test
    void aScreenWideEnoughShowsEverySample() {
        var drawing = Drawing.of(hundredSeconds(), KMH, 10 * S, 20 * S, 50);
        // from the last sample at or before the left edge to the first one after the right edge
        assertThat(drawing.t()).containsExactly(10., 11., 12., 13., 14., 15., 16., 17., 18., 19., 20., 21.);
        assertThat(drawing.v()).containsOnly(3.6);
    }

    @Test
    void aNarrowScreenKeepsHighestAndLowestOfEachColumnAtTheirOwnTimes() {
        // 10 columns of 10 s: the fourth holds the peak at 37 s, the fifth the zero at 42 s.
        var drawing = Drawing.of(hundredSeconds(), KMH, 0, 100 * S, 10);
        assertThat(drawing.t()).hasSizeLessThanOrEqualTo(20);
        assertThat(drawing.v().get(drawing.t().indexOf(37.0))).isEqualTo(36.0);
        assertThat(drawing.v().get(drawing.t().indexOf(42.0))).isEqualTo(0.0);
        assertThat(drawing.t()).isSorted();
    }

    @Test
    void aStretchWithoutSamplesShowsItsNeighbours() {
        var drawing = Drawing.of(hundredSeconds(), KMH, 37 * S + 1, 37 * S + 2, 900);
        assertThat(drawing.t()).containsExactly(37.0, 38.0);
    }

    @Test
    void aSignalThatBeginsLaterHasNothingToTheLeft() {
        var late = Series.of(Signal.COOLANT, new long[] {50 * S}, new double[] {90});
        assertThat(Drawing.of(late, Shown.of(Signal.COOLANT), 0, 10 * S, 900).t())
                .containsExactly(50.0);
    }
}
