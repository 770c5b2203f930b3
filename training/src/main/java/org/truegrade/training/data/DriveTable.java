package org.truegrade.training.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** The table of drives and the part that each belongs to ({@code drives.csv}). */
final class DriveTable {
    /**
     * One line.
     *
     * @param every takes frames 0, n, 2n, …: neighbours are nearly equal
     * @param gradientAbout what the table of labels says of the gradient, before it is placed ahead
     * @param horizonRow of its camera on a level road, as a share of the height; empty where nobody measured it
     */
    record Line(
            String folder,
            Part part,
            int every,
            Optional<Daylight> daylight,
            Stretch gradientAbout,
            OptionalDouble horizonRow) {
        /** A drive that the table does not know: a fleet's own. */
        static Line unknown(String folder, Part part) {
            return new Line(folder, part, 10, Optional.empty(), Stretch.HERE, OptionalDouble.empty());
        }
    }

    private DriveTable() {}

    static List<Line> lines() {
        var table = Objects.requireNonNull(DriveTable.class.getResourceAsStream("drives.csv"), "drives.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return rows.stream().map(DriveTable::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(NamedCsvRecord row) {
        var horizon = row.getField("horizon");
        return new Line(
                row.getField("drive"),
                Part.valueOf(upper(row.getField("part"))),
                Integer.parseInt(row.getField("every")),
                Optional.of(Daylight.valueOf(upper(row.getField("daylight")))),
                Stretch.valueOf(upper(row.getField("gradient_about"))),
                horizon.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(horizon)));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
