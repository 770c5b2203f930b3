package org.truegrade.obd.reply;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Names of the negative response codes (ISO 14229-1, annex A): {@code negative-codes.csv}. */
final class NegativeCodes {
    private static final Map<Integer, String> NAMES = load();

    private NegativeCodes() {}

    static String name(int code) {
        return NAMES.getOrDefault(code, String.format("code %02X", code));
    }

    private static Map<Integer, String> load() {
        var names = new HashMap<Integer, String>();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(NegativeCodes.class.getResourceAsStream("negative-codes.csv")),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (var row : rows) {
                names.put(Integer.parseInt(row.getField("code"), 16), row.getField("name"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("negative-codes.csv inside the obd-reader jar cannot be read", e);
        }
        return names;
    }
}
