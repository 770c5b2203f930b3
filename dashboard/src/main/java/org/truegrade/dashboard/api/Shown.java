package org.truegrade.dashboard.api;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;

/**
 * How a signal is shown to people ({@code shown.csv}). The only place where the server leaves SI units.
 *
 * @param factor shown value per stored value
 * @param decimals digits after the point that mean something
 * @param strip whether the chart has a strip for it
 * @param standard whether the inspector names it even where it was not recorded
 */
record Shown(String name, String title, String unit, double factor, int decimals, boolean strip, boolean standard) {
    /** Derived, not recorded: the speed of a calm driver on the same way. */
    static final String IDEAL = "speed.ideal";

    /** Derived from the speed. */
    static final String ACCELERATION = "acceleration";

    private static final Map<String, Shown> TABLE = load();

    /** The table in its order, which is the order of strips and of the inspector. */
    static Collection<Shown> all() {
        return TABLE.values();
    }

    /** A signal that the table does not list is shown as it was recorded. */
    static Shown of(Signal signal) {
        var row = TABLE.get(signal.name());
        return row == null ? new Shown(signal.name(), signal.title(), signal.unit(), 1, 2, false, false) : row;
    }

    static Shown of(String name) {
        return Objects.requireNonNull(TABLE.get(name), name);
    }

    /** The table's rows and after them the other signals, in the order of their names. */
    static List<Shown> ordered(Collection<Signal> others) {
        var rows = new ArrayList<>(TABLE.values());
        others.stream()
                .filter(signal -> !TABLE.containsKey(signal.name()) && !signal.equals(Signal.CAMERA_FRONT))
                .map(Shown::of)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(rows::add);
        return rows;
    }

    /** In the shown unit, with two digits more than mean something: enough for a curve, few bytes. */
    double value(double stored) {
        double scale = Math.pow(10, decimals + 2);
        return Math.round(stored * factor * scale) / scale;
    }

    private static Map<String, Shown> load() {
        var table = new LinkedHashMap<String, Shown>();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(Shown.class.getResourceAsStream("shown.csv"), "shown.csv"),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (var row : rows) {
                var name = row.getField("name");
                table.put(
                        name,
                        new Shown(
                                name,
                                title(name),
                                row.getField("unit"),
                                Double.parseDouble(row.getField("factor")),
                                Integer.parseInt(row.getField("decimals")),
                                row.getField("strip").equals("yes"),
                                row.getField("standard").equals("yes")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("shown.csv inside the dashboard jar cannot be read", e);
        }
        return table;
    }

    private static String title(String name) {
        return switch (name) {
            case IDEAL -> "Ideal speed";
            case ACCELERATION -> "Acceleration";
            default -> Signals.known(name).title();
        };
    }
}
