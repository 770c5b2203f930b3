package org.truegrade.training.data;

import java.util.Locale;
import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/** Words of the tables of labels: empty for {@code uncertain}, {@code unknown} and an empty cell. */
final class Words {
    private Words() {}

    static Optional<Gradient> gradient(String word) {
        return label(Gradient.class, word);
    }

    static Optional<Alignment> alignment(String word) {
        return label(Alignment.class, word);
    }

    private static <E extends Enum<E>> Optional<E> label(Class<E> type, String word) {
        if (word.isBlank() || word.equals("uncertain") || word.equals("unknown")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("label '" + word + "' is none of " + type.getSimpleName(), e);
        }
    }
}
