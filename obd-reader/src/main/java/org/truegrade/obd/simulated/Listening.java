package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How an adapter listens for the frames of one request and prints them: until as many have come as it was told to expect,
 * or until nothing came for the time of ATST, or of what ATAT has learnt. Prints a message when it is whole, and listens on
 * after that.
 */
final class Listening {
    private static final long LEARNT_NS = 32_000_000;
    /** On the K-line up to 50 ms (P2) lie between two lines of one answer. */
    private static final long LEARNT_K_LINE_NS = 60_000_000;

    private static final long PENDING_NS = 5_000_000_000L;
    private static final long AIR_NS = 12_000_000;

    private final AdapterModel model;
    private final Settings settings;
    private final Timing timing;
    private final Printer printer;
    private final Faults faults;
    private final FrameText text;
    private final long learntNs;
    private final List<String> lines = new ArrayList<>();
    private int shown;

    Listening(AdapterModel model, Settings settings, Timing timing, Printer printer, Faults faults, BusKind kind) {
        this.model = model;
        this.settings = settings;
        this.timing = timing;
        this.printer = printer;
        this.faults = faults;
        this.text = new FrameText(kind, settings);
        this.learntNs = kind.isKLine() ? LEARNT_K_LINE_NS : LEARNT_NS;
    }

    /** Frames shown. */
    int shown() {
        return shown;
    }

    /**
     * Prints what comes and lets the time pass until the adapter is ready for its prompt.
     *
     * @param most frames to wait for
     */
    void to(VehicleBus.Traffic traffic, int most) {
        boolean damaged = !traffic.frames().isEmpty() && Faults.happens(faults.damaged);
        Set<String> open = new HashSet<>();
        long sinceNs = traffic.sentNs();
        long waitNs = firstWaitNs();
        for (var frame : traffic.frames()) {
            if (!settings.receive.isEmpty() && !frame.header().equals(settings.receive)) {
                continue;
            }
            if (timing.waits() && frame.atNs() - sinceNs > waitNs) {
                break;
            }
            if (shown == 0) {
                settings.learntNs = Math.max(settings.learntNs, frame.atNs() - traffic.sentNs());
            }
            show(frame, damaged && shown == 0);
            if (frame.more()) {
                open.add(frame.header());
            } else {
                open.remove(frame.header());
            }
            if (shown >= most) {
                print(frame.atNs());
                return;
            }
            sinceNs = frame.atNs();
            if (open.isEmpty()) {
                print(frame.atNs());
                sinceNs = printer.nowNs();
            }
            waitNs = frame.pending() && model.waitsWhenPending() ? PENDING_NS : closingWaitNs();
        }
        print(sinceNs);
        printer.at(sinceNs + timing.waitNs(shown == 0 ? firstWaitNs() : waitNs));
    }

    private void show(BusFrame frame, boolean damaged) {
        shown++;
        for (var line : text.lines(frame)) {
            lines.add(damaged ? turnedOver(line) + text.damageMark() : line);
        }
    }

    /** One bit of the last digit. */
    private static String turnedOver(String line) {
        var trimmed = line.stripTrailing();
        int last = trimmed.length() - 1;
        int digit = Character.digit(trimmed.charAt(last), 16) ^ 1;
        return trimmed.substring(0, last) + Character.toUpperCase(Character.forDigit(digit, 16)) + " ";
    }

    private void print(long atNs) {
        if (lines.isEmpty()) {
            return;
        }
        printer.at(atNs);
        boolean twice = Faults.happens(faults.doubled);
        for (var line : lines) {
            printer.line(line);
            if (twice) {
                printer.line(line);
            }
        }
        lines.clear();
    }

    private boolean learns() {
        return model.adaptiveTiming() == AdapterModel.Adaptive.YES && settings.adaptive > 0;
    }

    private long firstWaitNs() {
        if (!learns() || settings.learntNs == 0) {
            return settings.longestWaitNs();
        }
        return Math.min(settings.longestWaitNs(), Math.max(learntNs, settings.learntNs * 3 / 2 + AIR_NS));
    }

    private long closingWaitNs() {
        if (!learns()) {
            return settings.longestWaitNs();
        }
        return Math.min(settings.longestWaitNs(), settings.adaptive == 2 ? learntNs * 5 / 8 : learntNs);
    }
}
