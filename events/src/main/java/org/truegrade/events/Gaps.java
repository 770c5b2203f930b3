package org.truegrade.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truegrade.trip.Series;

/** Silences of a signal. */
final class Gaps {
    private static final double INTERVALS = 3;

    private Gaps() {}

    /**
     * @param longestNs a longer silence is a gap, unless the signal is that rare by itself
     * @param intervalSeconds the signal's own interval
     */
    static List<Window> of(Series series, long longestNs, double intervalSeconds) {
        long longest = Math.max(longestNs, Math.round(Math.min(intervalSeconds, 60) * INTERVALS * 1e9));
        var gaps = new ArrayList<Window>();
        for (int i = 1; i < series.size(); i++) {
            if (series.timeNs(i) - series.timeNs(i - 1) > longest) {
                gaps.add(new Window(series.timeNs(i - 1), series.timeNs(i)));
            }
        }
        return gaps;
    }

    static List<Window> joined(List<Window> some, List<Window> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        all.sort(Comparator.comparingLong(Window::fromNs));
        return all;
    }
}
