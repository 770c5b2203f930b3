package org.truegrade.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.truegrade.events.Motion;
import org.truegrade.events.Rule;
import org.truegrade.events.Window;

/**
 * How good the data of a trip are.
 *
 * @param speedSource signal that the speed was taken from; empty without
 * @param speedRatePerSecond how often a second it was truly measured
 * @param gapSeconds silences of the speed, together
 * @param longestGapSeconds the longest silence
 * @param slipSeconds time in which the wheels slipped
 * @param findings what a reader must know, one sentence each
 * @param bad why no score can be given; empty for good data
 */
public record Certificate(
        Optional<String> speedSource,
        double speedRatePerSecond,
        double gapSeconds,
        double longestGapSeconds,
        double slipSeconds,
        List<String> findings,
        Optional<String> bad) {
    private static final double MOST_GAPS = 0.1;

    public Certificate {
        findings = List.copyOf(findings);
    }

    static Certificate of(Motion motion, Map<Rule, String> notMeasured) {
        var gaps = motion.gaps();
        double silent = gaps.stream().mapToDouble(Window::seconds).sum();
        double longest = gaps.stream().mapToDouble(Window::seconds).max().orElse(0);
        double slip = motion.slips().stream().mapToDouble(Window::seconds).sum();
        return new Certificate(
                motion.speed().map(series -> series.signal().name()),
                motion.speedRatePerSecond(),
                silent,
                longest,
                slip,
                findings(motion, silent, gaps.size(), slip),
                bad(motion, notMeasured, silent));
    }

    private static List<String> findings(Motion motion, double silent, int gaps, double slip) {
        var findings = new ArrayList<String>();
        if (motion.speedIsHeld()) {
            findings.add(String.format(
                    Locale.ROOT,
                    "The log repeats old values: its rows come more often than the speed was measured, every %.1f s.",
                    1 / motion.speedRatePerSecond()));
        }
        if (gaps > 0) {
            findings.add(String.format(
                    Locale.ROOT,
                    "The speed is silent %d times, %.0f s together; nothing is judged there.",
                    gaps,
                    silent));
        }
        if (slip > 0) {
            findings.add(String.format(
                    Locale.ROOT, "The wheels slipped for %.1f s; no acceleration is taken from there.", slip));
        }
        return findings;
    }

    private static Optional<String> bad(Motion motion, Map<Rule, String> notMeasured, double silent) {
        if (motion.speed().isEmpty()) {
            return Optional.of("no speed was recorded");
        }
        var braking = notMeasured.get(Rule.HARSH_BRAKING);
        if (braking != null) {
            return Optional.of("braking and acceleration could not be measured: " + braking);
        }
        double share = silent / Math.max(1, motion.exposure().seconds());
        return share > MOST_GAPS
                ? Optional.of(String.format(Locale.ROOT, "the speed is missing for %.0f %% of the time", share * 100))
                : Optional.empty();
    }
}
