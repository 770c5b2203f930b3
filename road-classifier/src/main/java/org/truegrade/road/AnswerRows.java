package org.truegrade.road;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truegrade.trip.Probabilities;

/** Answers as rows of CSV. */
final class AnswerRows {
    static final List<String> COLUMNS = List.of(
            "file",
            "time_s",
            "p_uphill",
            "p_level",
            "p_downhill",
            "p_straight",
            "p_curve",
            "p_left_turn",
            "p_right_turn",
            "gradient",
            "alignment");

    private final CsvWriter csv;
    private final Floors floors;

    AnswerRows(PrintWriter out, Floors floors) {
        this.csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(out);
        this.floors = floors;
    }

    void head() {
        csv.writeRecord(COLUMNS);
    }

    /**
     * @param timeS from the begin of the video or trip; empty for a picture
     */
    void row(String file, OptionalDouble timeS, RoadAnswer answer) {
        var fields = new ArrayList<String>();
        fields.add(file);
        fields.add(timeS.isPresent() ? String.format(Locale.ROOT, "%.3f", timeS.getAsDouble()) : "");
        shares(fields, answer.gradient());
        shares(fields, answer.alignment());
        fields.add(word(floors.gradientOf(answer)));
        fields.add(word(floors.alignmentOf(answer)));
        csv.writeRecord(fields);
    }

    private static <E extends Enum<E>> void shares(List<String> fields, Probabilities<E> answer) {
        for (var kind : answer.type().getEnumConstants()) {
            fields.add(String.format(Locale.ROOT, "%.3f", answer.of(kind)));
        }
    }

    private static String word(Optional<? extends Enum<?>> kind) {
        return kind.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("unknown");
    }
}
