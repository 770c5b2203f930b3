package org.truegrade.dashboard.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as pages write them. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Words() {}

    /** {@code Tuesday 24 November 2026, 08:15–08:23}, in the trip's own zone. */
    public static String span(Instant start, double seconds, ZoneId zone) {
        var from = start.atZone(zone);
        var to = from.plusNanos(Math.round(seconds * 1e9));
        var until = from.toLocalDate().equals(to.toLocalDate())
                ? CLOCK.format(to)
                : SHORT_DAY.format(to) + ", " + CLOCK.format(to);
        return DAY.format(from) + ", " + CLOCK.format(from) + "–" + until + mark(zone);
    }

    /** {@code Tue 24 Nov 2026}. */
    static String day(Instant instant, ZoneId zone) {
        return SHORT_DAY.format(instant.atZone(zone));
    }

    static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone)) + mark(zone);
    }

    /** Whoever does not know the trip's zone must not read UTC as local time. */
    private static String mark(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? " UTC" : "";
    }

    /** {@code 12.4 km}; below a kilometre in metres. */
    static String distance(double km) {
        return km < 1 ? String.format(Locale.ROOT, "%.0f m", km * 1000) : String.format(Locale.ROOT, "%.1f km", km);
    }

    /** {@code 8 min}, {@code 1 h 05 min}, {@code 42 s}. */
    static String duration(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (seconds < 90) {
            return Math.round(seconds) + " s";
        }
        return minutes < 60
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    static String points(double points) {
        return String.format(Locale.ROOT, "%.0f", points);
    }
}
