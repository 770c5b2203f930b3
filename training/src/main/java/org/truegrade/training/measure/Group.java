package org.truegrade.training.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.truegrade.training.data.Kind;

/**
 * Pictures of one kind that are measured together. Kinds are never mixed.
 *
 * @param by {@code kind}, {@code unseen}, {@code place} or {@code daylight}
 * @param name of the group within its kind
 */
record Group(Kind kind, String by, String name, List<Judged> answers) {
    Group {
        answers = List.copyOf(answers);
    }

    /**
     * All pictures of each kind, then those of unseen places, each place, and each light of a kind that has more than one.
     *
     * @param learnt drives and collections with other pictures that may have been learnt from
     */
    static List<Group> of(List<Judged> answers, Set<String> learnt) {
        var kinds = new EnumMap<Kind, List<Judged>>(Kind.class);
        answers.forEach(answer -> kinds.computeIfAbsent(answer.label().kind(), kind -> new ArrayList<>())
                .add(answer));
        var groups = new ArrayList<Group>();
        kinds.forEach((kind, all) -> {
            groups.add(new Group(kind, "kind", word(kind), all));
            if (kind.real()) {
                var unseen = all.stream()
                        .filter(answer -> !learnt.contains(answer.label().place()))
                        .toList();
                if (!unseen.isEmpty() && unseen.size() < all.size()) {
                    groups.add(new Group(kind, "unseen", "unseen places", unseen));
                }
                groups.addAll(split(kind, "place", all, answer -> answer.label().place()));
            }
            groups.addAll(split(
                    kind, "daylight", all, answer -> answer.daylight().name().toLowerCase(Locale.ROOT)));
        });
        return groups;
    }

    private static List<Group> split(Kind kind, String by, List<Judged> all, Function<Judged, String> name) {
        Map<String, List<Judged>> parts = new TreeMap<>();
        all.forEach(answer -> parts.computeIfAbsent(name.apply(answer), key -> new ArrayList<>())
                .add(answer));
        return parts.size() < 2
                ? List.of()
                : parts.entrySet().stream()
                        .map(part -> new Group(kind, by, part.getKey(), part.getValue()))
                        .toList();
    }

    /** A kind in words. */
    static String word(Kind kind) {
        return switch (kind) {
            case MEASURED -> "real, measured";
            case BY_EYE -> "real, by eye";
            case RENDERED -> "rendered";
            case BENT -> "bent";
            case SKYLINE -> "rendered under real skies";
            case PEOPLE -> "real, decided by people";
        };
    }
}
