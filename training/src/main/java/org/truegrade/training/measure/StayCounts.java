package org.truegrade.training.measure;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts along a drive how many metres a road keeps its kind and what follows: rows of road-classifier's {@code stays.csv}.
 * Where the label is uncertain between two kinds, each gets half of the way.
 *
 * @param <E> {@link org.truegrade.trip.Gradient} or {@link org.truegrade.trip.Alignment}
 */
public final class StayCounts<E extends Enum<E>> {
    private final Class<E> type;
    private final Map<E, Double> metres;
    private final Map<E, Map<E, Integer>> changes;
    private @Nullable E last;
    private double uncertainM;

    public StayCounts(Class<E> type) {
        this.type = type;
        this.metres = new EnumMap<>(type);
        this.changes = new EnumMap<>(type);
    }

    /** Another drive begins: what was before has nothing to do with what follows. */
    public void begin() {
        settle(last, last);
        last = null;
    }

    /**
     * @param stepM metres driven since the place before
     * @param kind of the road here; empty = uncertain
     */
    public void add(double stepM, Optional<E> kind) {
        if (kind.isEmpty()) {
            uncertainM += stepM;
            return;
        }
        var here = kind.get();
        var before = last;
        settle(before, here);
        metres.merge(here, stepM, Double::sum);
        if (before != null && before != here) {
            changes.computeIfAbsent(before, key -> new EnumMap<>(type)).merge(here, 1, Integer::sum);
        }
        last = here;
    }

    private void settle(@Nullable E before, @Nullable E after) {
        if (before != null && after != null) {
            metres.merge(before, uncertainM / 2, Double::sum);
            metres.merge(after, uncertainM / 2, Double::sum);
        }
        uncertainM = 0;
    }

    double metres(E kind) {
        return metres.getOrDefault(kind, 0.0);
    }

    int changes(E kind, E next) {
        return changes.getOrDefault(kind, Map.of()).getOrDefault(next, 0);
    }

    /** Rows of {@code stays.csv}: one for each change that occurred, and one for a kind that never changed. */
    public String csv(String source) {
        var rows = new StringBuilder();
        for (var kind : type.getEnumConstants()) {
            boolean first = true;
            for (var next : type.getEnumConstants()) {
                if (changes(kind, next) > 0) {
                    row(rows, kind, next, first ? metres(kind) : 0, changes(kind, next), source);
                    first = false;
                }
            }
            if (first && metres(kind) > 0) {
                var other = type.getEnumConstants()[kind.ordinal() == 0 ? 1 : 0];
                row(rows, kind, other, metres(kind), 0, source);
            }
        }
        return rows.toString();
    }

    private void row(StringBuilder rows, E kind, E next, double way, int count, String source) {
        rows.append(String.format(
                Locale.ROOT,
                "%s,%s,%s,%.0f,%d,%s%n",
                type.getSimpleName().toLowerCase(Locale.ROOT),
                kind.name().toLowerCase(Locale.ROOT),
                next.name().toLowerCase(Locale.ROOT),
                way,
                count,
                source));
    }
}
