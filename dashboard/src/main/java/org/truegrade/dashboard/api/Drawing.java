package org.truegrade.dashboard.api;

import java.util.ArrayList;
import java.util.List;
import org.truegrade.trip.Series;

/**
 * A curve for a screen: of each column of pixels the lowest and the highest sample, in the order of time, each at its own
 * time. Every point is a real sample, and no peak is lost.
 *
 * @param t seconds of trip time
 * @param v in the unit shown
 */
record Drawing(List<Double> t, List<Double> v) {

    /**
     * @param fromNs first moment of the screen
     * @param toNs last moment of it, after {@code fromNs}
     * @param px columns of the screen
     */
    static Drawing of(Series series, Shown shown, long fromNs, long toNs, int px) {
        var drawing = new Drawing(new ArrayList<>(), new ArrayList<>());
        int first = Math.max(0, series.floor(fromNs)); // one sample beyond each edge, so that the line reaches it
        int last = Math.min(series.size() - 1, series.floor(toNs) + 1);
        if (last - first + 1 <= 2L * px) {
            for (int i = first; i <= last; i++) {
                drawing.add(series, shown, i);
            }
            return drawing;
        }
        for (int i = first; i <= last; ) {
            int end = i + 1;
            while (end <= last && column(series, end, fromNs, toNs, px) == column(series, i, fromNs, toNs, px)) {
                end++;
            }
            drawing.addExtremes(series, shown, i, end);
            i = end;
        }
        return drawing;
    }

    private static long column(Series series, int i, long fromNs, long toNs, int px) {
        return Math.floorDiv((series.timeNs(i) - fromNs) * px, toNs - fromNs);
    }

    private void addExtremes(Series series, Shown shown, int from, int end) {
        int lowest = from;
        int highest = from;
        for (int i = from + 1; i < end; i++) {
            lowest = series.value(i) < series.value(lowest) ? i : lowest;
            highest = series.value(i) > series.value(highest) ? i : highest;
        }
        add(series, shown, Math.min(lowest, highest));
        if (lowest != highest) {
            add(series, shown, Math.max(lowest, highest));
        }
    }

    private void add(Series series, Shown shown, int i) {
        t.add(Seconds.of(series.timeNs(i)));
        v.add(shown.value(series.value(i)));
    }
}
