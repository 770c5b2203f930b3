package org.truegrade.analysis;

import java.util.Locale;
import org.truegrade.events.Window;

/** Figures with their units, as on every page. */
final class Words {
    private Words() {}

    static String mps2(double value) {
        return number("%.1f", value) + " m/s²";
    }

    static String acceleration(double value) {
        return number("%.2f", value) + " m/s²";
    }

    static String rpm(double value) {
        return number("%,.0f", Math.round(value / 10) * 10) + " rpm";
    }

    static String percent(double value) {
        return number("%.0f", value) + " %";
    }

    static String celsius(double value) {
        return number("%.0f", value) + " °C";
    }

    static String kmh(double mps) {
        return number("%.0f", mps * 3.6) + " km/h";
    }

    /** {@code −5.8 %} from −0.058. */
    static String slope(double slope) {
        return number("%.1f", slope * 100) + " %";
    }

    static String seconds(Window window) {
        return window.seconds() < 10 ? number("%.1f", window.seconds()) + " s" : shortSeconds(window.seconds());
    }

    static String shortSeconds(double seconds) {
        long whole = Math.round(seconds);
        return whole < 120
                ? whole + " s"
                : whole % 60 == 0 ? whole / 60 + " min" : whole / 60 + " min " + whole % 60 + " s";
    }

    /** {@code 3:02.4}: trip time as on the clock under the video. */
    static String clock(long timeNs) {
        long tenths = Math.round(timeNs / 1e8);
        long hours = tenths / 36000;
        String rest = hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, tenths / 600 % 60, tenths / 10 % 60)
                : String.format(Locale.ROOT, "%d:%02d", tenths / 600, tenths / 10 % 60);
        return rest + "." + tenths % 10;
    }

    static String number(String format, double value) {
        var text = String.format(Locale.ROOT, format, value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text.replace('-', '−');
    }
}
