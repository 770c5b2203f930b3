package org.truegrade.obd.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.truegrade.obd.ObdNews;
import org.truegrade.obd.Pace;
import org.truegrade.trip.Signal;

/** What was heard of each signal: its last value, and how it comes. */
final class PollTable {
    private static final String HEAD = String.format(
            Locale.ROOT, "%-28s %10s %-6s %8s %8s %8s", "signal", "value", "", "a second", "jitter", "age");

    private final Map<Signal, Pace.Meter> meters = new LinkedHashMap<>();
    private final Map<Signal, Double> latest = new LinkedHashMap<>();
    private long answers;
    private long firstNs;
    private long lastNs = Long.MIN_VALUE;

    void take(ObdNews.Reading reading) {
        meters.computeIfAbsent(reading.signal(), Pace.Meter::new).take(reading.timeNs());
        latest.put(reading.signal(), reading.value());
        if (reading.timeNs() != lastNs) { // all values of one answer have one time
            firstNs = answers == 0 ? reading.timeNs() : firstNs;
            lastNs = reading.timeNs();
            answers++;
        }
    }

    boolean isEmpty() {
        return latest.isEmpty();
    }

    int lines() {
        return meters.size() + 1;
    }

    /** Answers of the vehicle a second. */
    double roundsPerSecond() {
        return answers < 2 ? 0 : (answers - 1) * 1e9 / (lastNs - firstNs);
    }

    /** One line each, without a line end after the last. */
    String text(long nowNs) {
        var text = new StringBuilder(HEAD);
        meters.forEach((signal, meter) -> {
            var pace = meter.at(nowNs);
            text.append(String.format(
                    Locale.ROOT,
                    "%n%-28s %10.1f %-6s %8.1f %5.1f ms %s",
                    signal.title(),
                    latest.getOrDefault(signal, Double.NaN),
                    signal.unit(),
                    pace.perSecond(),
                    pace.jitterMs(),
                    age(pace.ageMs())));
        });
        return text.toString();
    }

    private static String age(double ms) {
        return ms < 1000
                ? String.format(Locale.ROOT, "%5.0f ms", ms)
                : String.format(Locale.ROOT, "%6.1f s", ms / 1000);
    }
}
