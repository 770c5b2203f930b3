package org.truegrade.training.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * {@code labels-people.csv}: what people decided in the inbox or on an appeal, one row a decision (columns in
 * docs/formats.md). Of several rows on one moment the last one counts.
 */
final class PeopleLabels {
    /**
     * @param picture name of a trip's folder, or path of a picture beside the table
     * @param timeS since the trip began; empty for a picture
     */
    record Said(String picture, Optional<Double> timeS, Optional<Gradient> gradient, Optional<Alignment> alignment) {
        Label label(String id, String folder) {
            return new Label(
                    id, folder, Kind.PEOPLE, gradient, Stretch.AHEAD, alignment, Measures.NONE, Optional.empty());
        }
    }

    private PeopleLabels() {}

    /** By picture or trip; nothing without a table. */
    static Map<String, List<Said>> read(Path recordings) throws IOException {
        var byPicture = new TreeMap<String, List<Said>>();
        var file = recordings.resolve("labels-people.csv");
        if (Files.exists(file)) {
            var last = new LinkedHashMap<String, Said>();
            try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (var row : rows) {
                    var said = said(row);
                    last.put(said.picture() + " " + said.timeS(), said);
                }
            }
            last.values()
                    .forEach(said -> byPicture
                            .computeIfAbsent(said.picture(), name -> new ArrayList<>())
                            .add(said));
        }
        return byPicture;
    }

    private static Said said(NamedCsvRecord row) throws IOException {
        try {
            var time = row.getField("time_s");
            if (row.getField("who").isBlank()) {
                throw new IllegalArgumentException("nobody said it: want a name in 'who'");
            }
            return new Said(
                    row.getField("picture"),
                    time.isBlank() ? Optional.empty() : Optional.of(Double.parseDouble(time)),
                    Words.gradient(row.getField("gradient")),
                    Words.alignment(row.getField("alignment")));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new IOException("labels-people.csv, line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }
}
