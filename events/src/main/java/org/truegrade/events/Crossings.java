package org.truegrade.events;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a profile exceeds a threshold: with hysteresis, merged over short gaps, longer than the least duration. The ends
 * are the crossings of {@code on}, straight between two values. What was not measured ends an exceedance.
 */
public final class Crossings {
    private Crossings() {}

    /** Two values farther apart than this belong to different exceedances. */
    private static final long LONGEST_STEP_NS = 10_000_000_000L;

    public static List<Window> of(Profile profile, Threshold threshold) {
        var runs = new ArrayList<Window>();
        int first = -1;
        int last = -1;
        for (int i = 0; i <= profile.size(); i++) {
            boolean torn = i == profile.size()
                    || Double.isNaN(profile.value(i))
                    || profile.value(i) < threshold.off()
                    || i > 0 && profile.timeNs(i) - profile.timeNs(i - 1) > LONGEST_STEP_NS;
            if (torn && first >= 0) {
                runs.add(new Window(
                        crossing(profile, first, first - 1, threshold.on()),
                        crossing(profile, last, last + 1, threshold.on())));
                first = -1;
            }
            if (i < profile.size() && profile.value(i) >= threshold.on()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return merged(runs, threshold).stream()
                .filter(run -> threshold.longerThanSeconds() <= run.seconds())
                .toList();
    }

    private static List<Window> merged(List<Window> runs, Threshold threshold) {
        var merged = new ArrayList<Window>();
        for (var run : runs) {
            var before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && (run.fromNs() - before.toNs()) / 1e9 <= threshold.mergeGapSeconds()) {
                merged.set(merged.size() - 1, new Window(before.fromNs(), run.toNs()));
            } else {
                merged.add(run);
            }
        }
        return merged;
    }

    private static long crossing(Profile profile, int over, int under, double on) {
        long at = profile.timeNs(over);
        if (under < 0 || under >= profile.size() || Double.isNaN(profile.value(under))) {
            return at;
        }
        long step = profile.timeNs(under) - at;
        double rise = profile.value(over) - profile.value(under);
        return Math.abs(step) > LONGEST_STEP_NS || rise <= 0
                ? at
                : at + Math.round(step * (profile.value(over) - on) / rise);
    }
}
