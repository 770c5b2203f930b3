package org.truegrade.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.truegrade.trip.Probabilities;

/** Joins neighbouring places of one kind. */
final class Stretches<E extends Enum<E>> {
    private final Function<Place, Optional<E>> kind;
    private final Function<Place, Optional<Probabilities<E>>> probabilities;
    private final TreeMap<Long, Place> places = new TreeMap<>();

    Stretches(Function<Place, Optional<E>> kind, Function<Place, Optional<Probabilities<E>>> probabilities) {
        this.kind = kind;
        this.probabilities = probabilities;
    }

    /** From this time on the road is as at the place. */
    void add(long fromNs, Place place) {
        places.put(fromNs, place);
    }

    List<Stretch<E>> until(long endNs) {
        var stretches = new ArrayList<Stretch<E>>();
        long from = 0;
        double weight = 0;
        Optional<E> current = Optional.empty();
        var times = List.copyOf(places.keySet());
        for (int i = 0; i < times.size(); i++) {
            var place = places.getOrDefault(times.get(i), Place.NOWHERE);
            long to = i + 1 < times.size() ? Math.min(times.get(i + 1), endNs) : endNs;
            var here = kind.apply(place);
            if (i > 0 && !here.equals(current)) {
                close(stretches, from, times.get(i), current, weight);
                from = times.get(i);
                weight = 0;
            }
            current = here;
            double share = here.flatMap(one -> probabilities.apply(place).map(all -> all.of(one)))
                    .orElse(0.0);
            weight += share * Math.max(0, to - times.get(i));
        }
        close(stretches, from, endNs, current, weight);
        return stretches;
    }

    private static <E extends Enum<E>> void close(
            List<Stretch<E>> stretches, long from, long to, Optional<E> kind, double weight) {
        if (to > from) {
            stretches.add(new Stretch<>(from, to, kind, kind.isPresent() ? weight / (to - from) : 0));
        }
    }
}
