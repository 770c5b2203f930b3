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

/** What is known of each collection of pictures and its camera ({@code cameras.csv}). */
final class PlaceTable {
    /** What of a collection is of one place and must stay together. */
    enum Unit {
        PICTURE,
        LOOK_ALIKES,
        COLLECTION,
        DRIVE
    }

    /**
     * A camera on a level road, as far as known.
     *
     * @param horizon row of the horizon, as a share of the height
     * @param fieldOfView horizontal, radians
     */
    record Camera(double horizon, double fieldOfView, double heightM) {}

    /**
     * @param place beginning of the names of its folders
     */
    record Line(String place, Unit unit, Optional<Camera> camera) {}

    private static final List<Line> LINES = read();

    private PlaceTable() {}

    private static List<Line> read() {
        var table = Objects.requireNonNull(PlaceTable.class.getResourceAsStream("cameras.csv"), "cameras.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return rows.stream().map(PlaceTable::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(NamedCsvRecord row) {
        var camera = row.getField("horizon").isEmpty()
                ? Optional.<Camera>empty()
                : Optional.of(new Camera(
                        Double.parseDouble(row.getField("horizon")),
                        Math.toRadians(Double.parseDouble(row.getField("field_of_view_deg"))),
                        Double.parseDouble(row.getField("height_m"))));
        return new Line(row.getField("place"), Unit.valueOf(row.getField("unit").toUpperCase(Locale.ROOT)), camera);
    }

    private static Optional<Line> of(String place) {
        return LINES.stream().filter(line -> place.startsWith(line.place())).findFirst();
    }

    static Optional<Camera> camera(String place) {
        return of(place).flatMap(Line::camera);
    }

    /** Look-alikes where the table does not say. */
    static Unit unit(String place) {
        return of(place).map(Line::unit).orElse(Unit.LOOK_ALIKES);
    }
}
