package org.truegrade.obd.reply;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;

/** The table of parameters of service 01 ({@code pids.csv}). */
public final class Pids {
    private static final Map<Integer, Pid> TABLE = load();

    private Pids() {}

    public static Collection<Pid> all() {
        return TABLE.values();
    }

    public static Optional<Pid> find(int number) {
        return Optional.ofNullable(TABLE.get(number));
    }

    /** Two hexadecimal digits that the table is sure to have. */
    public static Pid known(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException(String.format("no PID %02X", number)));
    }

    /** The PIDs that feed a signal, the better one first. */
    public static List<Pid> of(Signal signal) {
        return TABLE.values().stream()
                .filter(pid -> pid.signal().isPresent() && pid.signal().get().equals(signal))
                .toList();
    }

    private static Map<Integer, Pid> load() {
        var table = new TreeMap<Integer, Pid>();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(Pids.class.getResourceAsStream("pids.csv"), "pids.csv"),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (var row : rows) {
                var pid = pid(row);
                table.merge(pid.number(), pid, Pids::joined);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pids.csv inside the obd-reader jar cannot be read", e);
        }
        return table;
    }

    /** A PID of several numbers has a row for each. */
    private static Pid joined(Pid first, Pid second) {
        var quantities = Stream.concat(first.quantities().stream(), second.quantities().stream());
        return new Pid(first.number(), first.name(), first.bytes(), quantities.toList());
    }

    private static Pid pid(NamedCsvRecord row) {
        return new Pid(
                Integer.parseInt(row.getField("pid"), 16),
                row.getField("name"),
                Integer.parseInt(row.getField("bytes")),
                row.getField("key").isEmpty() ? List.of() : List.of(quantity(row)));
    }

    private static Quantity quantity(NamedCsvRecord row) {
        var signal = row.getField("signal");
        var part = row.getField("part");
        var notUsed = row.getField("not_used");
        return new Quantity(
                row.getField("key"),
                row.getField("unit"),
                part.charAt(0) - 'A',
                part.charAt(part.length() - 1) - 'A' + 1,
                row.getField("signed").equals("yes"),
                number(row, "factor"),
                number(row, "divisor"),
                number(row, "offset"),
                number(row, "low"),
                number(row, "high"),
                notUsed.isEmpty() ? -1 : Long.parseLong(notUsed, 16),
                signal.isEmpty() ? Optional.empty() : Optional.of(Signals.known(signal)),
                signal.isEmpty() ? 1 : number(row, "signal_divisor"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
