package org.truegrade.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Series;

/** Speed, road and events over the trip's time, drawn as SVG within the page. */
final class ReportChart {
    private static final int LEFT = 64;
    private static final int WIDTH = 1000;
    private static final int TOP = 14;
    private static final int HEIGHT = 180;
    private static final int ROAD = TOP + HEIGHT + 18;
    private static final int ROW = 22;
    private static final int EVENTS = ROAD + 2 * ROW + 22;
    private static final int BOTTOM = EVENTS + 22;

    private final Assessment assessment;
    private final long endNs;
    private final double top;

    private ReportChart(Assessment assessment) {
        this.assessment = assessment;
        this.endNs = Math.max(1, assessment.trip().endNs());
        double most = assessment.motion().speed().stream()
                .flatMapToDouble(series -> Arrays.stream(series.values()))
                .max()
                .orElse(0);
        this.top = Math.max(40, Math.ceil(most * 3.6 / 20) * 20);
    }

    static String of(Assessment assessment) {
        var chart = new ReportChart(assessment);
        return text(
                """
                <section class="card"><h2>Speed, km/h <small>raw <i class="raw"></i> ideal <i class="ideal"></i></small></h2>
                <div class="wide"><svg viewBox="0 0 %d %d" role="img" aria-label="Speed, road and events over the trip">
                %s%s%s%s%s</svg></div></section>
                """,
                LEFT + WIDTH + 10,
                BOTTOM + 22,
                chart.grid(),
                chart.speed(),
                chart.gradients(),
                chart.alignments(),
                chart.events());
    }

    private String grid() {
        var svg = new StringBuilder();
        for (double kmh = 0; kmh <= top; kmh += top > 120 ? 40 : 20) {
            svg.append(text(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/><text x=\"%d\" y=\"%.1f\" class=\"end\">%.0f</text>\n",
                    LEFT, LEFT + WIDTH, y(kmh), y(kmh), LEFT - 8, y(kmh) + 4, kmh));
        }
        long minutes = Math.max(1, Math.round(endNs / 60e9 / 8));
        for (long t = 0; t <= endNs; t += minutes * 60_000_000_000L) {
            svg.append(text(
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/><text x=\"%.1f\" y=\"%d\" class=\"mid\">%d:00</text>\n",
                    x(t), x(t), TOP, BOTTOM, x(t), BOTTOM + 16, Math.round(t / 60e9)));
        }
        return svg.toString();
    }

    private String speed() {
        var raw = assessment.motion().speed();
        return raw.isEmpty()
                ? text(
                        "<text x=\"%d\" y=\"%d\" class=\"mid\">speed was not recorded</text>\n",
                        LEFT + WIDTH / 2, TOP + HEIGHT / 2)
                : line(assessment.ideal().map(Ideal::speed), "ideal") + line(raw, "raw");
    }

    private String line(Optional<Series> series, String kind) {
        return series.map(values -> {
                    int step = Math.max(1, values.size() / 1500);
                    var points = new StringBuilder();
                    for (int i = 0; i < values.size(); i += step) {
                        points.append(text("%.1f,%.1f ", x(values.timeNs(i)), y(values.value(i) * 3.6)));
                    }
                    return text(
                            "<polyline class=\"%s\" points=\"%s\"/>\n",
                            kind, points.toString().strip());
                })
                .orElse("");
    }

    private String gradients() {
        return text("<text x=\"%d\" y=\"%d\" class=\"end\">gradient</text>\n", LEFT - 8, ROAD + 15)
                + assessment.way().gradients().stream()
                        .map(stretch -> box(
                                stretch,
                                ROAD,
                                stretch.kind().map(ReportChart::sign).orElse("")))
                        .collect(Collectors.joining());
    }

    private String alignments() {
        return text("<text x=\"%d\" y=\"%d\" class=\"end\">course</text>\n", LEFT - 8, ROAD + ROW + 17)
                + assessment.way().alignments().stream()
                        .map(stretch -> box(
                                stretch,
                                ROAD + ROW + 2,
                                stretch.kind().map(ReportChart::sign).orElse("")))
                        .collect(Collectors.joining());
    }

    private static String sign(Gradient gradient) {
        return switch (gradient) {
            case UPHILL -> "▲";
            case LEVEL -> "";
            case DOWNHILL -> "▼";
        };
    }

    private static String sign(Alignment alignment) {
        return switch (alignment) {
            case STRAIGHT -> "";
            case CURVE -> "∿";
            case LEFT_TURN -> "↰";
            case RIGHT_TURN -> "↱";
        };
    }

    /** Paler where less sure; unknown is dashed and empty. */
    private <E extends Enum<E>> String box(Stretch<E> stretch, int top, String sign) {
        double from = x(stretch.fromNs());
        double wide = Math.max(1, x(stretch.toNs()) - from);
        var kind = stretch.kind()
                .map(found -> found.name().toLowerCase(Locale.ROOT))
                .orElse("unknown");
        var words =
                kind.replace('_', ' ') + (stretch.kind().isPresent() ? text(" %.0f %%", stretch.share() * 100) : "");
        return text(
                        "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill-opacity=\"%.2f\"><title>%s</title></rect>\n",
                        kind, from, top, wide, ROW - 4, stretch.kind().isPresent() ? stretch.share() : 0, words)
                + (wide > 14 && !sign.isEmpty()
                        ? text(
                                "<text class=\"mid on\" x=\"%.1f\" y=\"%d\">%s</text>\n",
                                from + wide / 2, top + 14, sign)
                        : "");
    }

    private String events() {
        return text("<text x=\"%d\" y=\"%d\" class=\"end\">events</text>\n", LEFT - 8, EVENTS + 5)
                + assessment.ledger().lines().stream()
                        .map(line -> text(
                                "<text class=\"mid event %s\" x=\"%.1f\" y=\"%d\">%s<title>%s</title></text>\n",
                                line.isCounted() ? "counted" : "back",
                                x(line.event().peakNs()),
                                EVENTS + 7,
                                ReportCard.mark(line),
                                Html.escaped(
                                        line.id() + " " + line.event().rule().title())))
                        .collect(Collectors.joining());
    }

    /** Figures with a point, wherever this runs. */
    private static String text(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }

    private double x(long timeNs) {
        return LEFT + WIDTH * (timeNs / (double) endNs);
    }

    private double y(double kmh) {
        return TOP + HEIGHT * (1 - kmh / top);
    }
}
