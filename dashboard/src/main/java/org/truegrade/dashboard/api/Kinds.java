package org.truegrade.dashboard.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.Probabilities;

/** Kinds of road as the API names them. */
final class Kinds {
    static final String UNKNOWN = "unknown";

    private Kinds() {}

    static <E extends Enum<E>> String word(Optional<E> kind) {
        return kind.map(Kinds::word).orElse(UNKNOWN);
    }

    static Moment.@Nullable Kinds of(
            Optional<? extends Enum<?>> kind, Optional<? extends Probabilities<?>> probabilities) {
        if (probabilities.isEmpty()) {
            return null;
        }
        var shares = new LinkedHashMap<String, Double>();
        probabilities.get().thousandths().forEach((one, share) -> shares.put(word(one), share / 1000.0));
        return new Moment.Kinds(kind.map(Kinds::word).orElse(UNKNOWN), shares);
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
