package org.truegrade.obd.reply;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Texts by code, from a table that lies beside a class. */
public final class TextTable {
    private TextTable() {}

    /**
     * @param code name of the column that holds the code
     * @param text name of the column that holds its text
     */
    public static Map<String, String> load(Class<?> beside, String file, String code, String text) {
        var table = new HashMap<String, String>();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(beside.getResourceAsStream(file)), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (var row : rows) {
                table.put(row.getField(code), row.getField(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " inside the obd-reader jar cannot be read", e);
        }
        return table;
    }
}
