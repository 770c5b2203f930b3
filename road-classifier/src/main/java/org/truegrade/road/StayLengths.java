package org.truegrade.road;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * How long a road keeps its kind, and what follows: counted on drives and roads by {@code truegrade train --stays}, table
 * {@code stays.csv}. Every kind counts one change more, after 250 m and to any other kind, so that what was never seen is
 * rare and not impossible.
 *
 * @param <E> {@link org.truegrade.trip.Gradient} or {@link org.truegrade.trip.Alignment}
 */
public final class StayLengths<E extends Enum<E>> {
    private static final double USUAL_M = 250;

    private final Class<E> type;
    private final double[] metres;
    private final double[][] changes;

    private StayLengths(Class<E> type, double[] metres, double[][] changes) {
        this.type = type;
        this.metres = metres;
        this.changes = changes;
    }

    /** Nothing counted yet: every kind stays 250 m and any other may follow. */
    public static <E extends Enum<E>> StayLengths<E> none(Class<E> type) {
        int kinds = type.getEnumConstants().length;
        return new StayLengths<>(type, new double[kinds], new double[kinds][kinds]);
    }

    /** What the project has counted. */
    public static <E extends Enum<E>> StayLengths<E> learnt(Class<E> type) {
        var table = Objects.requireNonNull(StayLengths.class.getResourceAsStream("stays.csv"), "stays.csv");
        return read(type, new InputStreamReader(table, StandardCharsets.UTF_8));
    }

    /**
     * @param csv columns question, kind, next, metres, changes, source; the metres of a kind stand in its first row
     */
    static <E extends Enum<E>> StayLengths<E> read(Class<E> type, Reader csv) {
        var lengths = none(type);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (var row : rows) {
                if (row.getField("question").equals(type.getSimpleName().toLowerCase(Locale.ROOT))) {
                    int kind = kind(type, row.getField("kind"));
                    lengths.metres[kind] += Double.parseDouble(row.getField("metres"));
                    lengths.changes[kind][kind(type, row.getField("next"))] +=
                            Double.parseDouble(row.getField("changes"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lengths;
    }

    private static <E extends Enum<E>> int kind(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT)).ordinal();
    }

    /** Metres for which the road keeps this kind, on average. */
    public double mean(E kind) {
        double left = Arrays.stream(changes[kind.ordinal()]).sum();
        return (metres[kind.ordinal()] + USUAL_M) / (left + 1);
    }

    /** The chain of places a step apart. In the beginning each kind is as likely as it is long and frequent. */
    Chain chain(double stepM) {
        var kinds = type.getEnumConstants();
        int count = kinds.length;
        var change = new double[count][count];
        for (var kind : kinds) {
            int i = kind.ordinal();
            double stay = Math.exp(-stepM / mean(kind));
            double left = Arrays.stream(changes[i]).sum() + 1;
            for (int j = 0; j < count; j++) {
                change[i][j] = i == j ? stay : (1 - stay) * (changes[i][j] + 1.0 / (count - 1)) / left;
            }
        }
        var begin = new double[count];
        Arrays.fill(begin, 1.0 / count);
        return new Chain(begin, change);
    }
}
