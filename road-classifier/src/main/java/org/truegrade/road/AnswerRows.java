package org.truegrade.road;

import java.io.PrintWriter;
import java.util.Locale;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;

/** Answers as rows of CSV. */
final class AnswerRows {
    private final PrintWriter out;
    private final RoadModel model;

    AnswerRows(PrintWriter out, RoadModel model) {
        this.out = out;
        this.model = model;
    }

    void head() {
        var head = new StringBuilder("path,frame,seconds,gradient");
        for (var constant : Gradient.values()) {
            head.append(',').append(word(constant));
        }
        head.append(",alignment");
        for (var constant : Alignment.values()) {
            head.append(',').append(word(constant));
        }
        out.println(head);
    }

    /**
     * @param frame its number, or segment/number in a trip; empty for a picture
     * @param seconds from the begin of the video or trip; not a number for a picture
     */
    void row(String path, String frame, double seconds, RoadAnswer answer) {
        var row = new StringBuilder(quoted(path)).append(',').append(frame).append(',');
        if (!Double.isNaN(seconds)) {
            row.append(String.format(Locale.ROOT, "%.3f", seconds));
        }
        append(row, answer.gradient(), model.gradientFloor());
        append(row, answer.alignment(), model.alignmentFloor());
        out.println(row);
    }

    private static <E extends Enum<E>> void append(StringBuilder row, Probabilities<E> answer, double floor) {
        var best = answer.best();
        row.append(',').append(answer.of(best) < floor ? "unknown" : word(best));
        for (var constant : answer.type().getEnumConstants()) {
            row.append(String.format(Locale.ROOT, ",%.3f", answer.of(constant)));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String path) {
        return path.matches("[^\",\r\n]*") ? path : '"' + path.replace("\"", "\"\"") + '"';
    }
}
