package org.truegrade.trip;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one table of signals, units and sources ({@code signals.csv}). A trip may hold signals that it does not list. */
public final class Signals {
    private record Row(Signal signal, String title) {}

    /** Loaded on first use, not with the class: {@link Signal}'s constants are rows of it, whichever class is used first. */
    private static volatile @Nullable Map<String, Row> table;

    private Signals() {}

    /** Every signal of the table, in its order. */
    public static Collection<Signal> all() {
        return table().values().stream().map(Row::signal).toList();
    }

    /**
     * The table's signal of that name.
     *
     * @throws IllegalArgumentException when the table has none
     */
    public static Signal known(String name) {
        var row = table().get(name);
        if (row == null) {
            throw new IllegalArgumentException("no signal '" + name + "' in signals.csv");
        }
        return row.signal();
    }

    static String title(String name) {
        var row = table().get(name);
        return row == null ? name : row.title();
    }

    private static Map<String, Row> table() {
        var loaded = table;
        if (loaded == null) {
            loaded = load();
            table = loaded;
        }
        return loaded;
    }

    private static Map<String, Row> load() {
        var rowsByName = new LinkedHashMap<String, Row>();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(Signals.class.getResourceAsStream("signals.csv"), "signals.csv"),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : rows) {
                var signal = new Signal(row.getField("name"), row.getField("unit"), row.getField("source"));
                rowsByName.put(signal.name(), new Row(signal, row.getField("title")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("signals.csv inside the trip jar cannot be read", e);
        }
        return rowsByName;
    }
}
