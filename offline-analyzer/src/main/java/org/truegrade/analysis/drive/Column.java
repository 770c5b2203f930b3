package org.truegrade.analysis.drive;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;

/**
 * How a column of a foreign table becomes a signal: {@code value · factor}. A column that {@code columns.csv} does not know
 * becomes the signal {@code imported.<its name>} without a unit, so that nothing is lost and nothing is guessed.
 *
 * @param name of the column in the file
 * @param factor from the column's unit to the signal's
 * @param least least plausible value, in the column's own unit
 * @param most greatest plausible value, in the column's own unit
 */
record Column(String name, Signal signal, double factor, double least, double most) {
    private static final Map<String, Column> KNOWN = load();

    static boolean isKnown(String name) {
        return KNOWN.containsKey(name);
    }

    static Column of(String name) {
        var known = KNOWN.get(name);
        return known != null ? known : own(name);
    }

    private static Column own(String name) {
        var words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.+|\\.+$", "");
        var signal = new Signal(
                "imported." + (words.isEmpty() ? "column" : words),
                "1",
                "column '" + name + "' of the file, unit unknown");
        return new Column(name, signal, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    boolean plausible(double value) {
        return least <= value && value <= most;
    }

    private static Map<String, Column> load() {
        var table = new LinkedHashMap<String, Column>();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(Column.class.getResourceAsStream("columns.csv"), "columns.csv"),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : rows) {
                var name = row.getField("column");
                table.put(
                        name,
                        new Column(
                                name,
                                signal(row),
                                Double.parseDouble(row.getField("factor")),
                                Double.parseDouble(row.getField("least")),
                                Double.parseDouble(row.getField("most"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("columns.csv inside the analyzer jar cannot be read", e);
        }
        return table;
    }

    private static Signal signal(NamedCsvRecord row) {
        var name = row.getField("signal");
        var known = Signals.all().stream()
                .filter(signal -> signal.name().equals(name))
                .findFirst();
        var unit = row.getField("unit");
        if (known.isPresent() && !known.get().unit().equals(unit)) {
            throw new IllegalStateException("columns.csv gives " + name + " in " + unit + ", signals.csv in "
                    + known.get().unit());
        }
        return known.orElseGet(() -> new Signal(name, unit, row.getField("remark")));
    }
}
