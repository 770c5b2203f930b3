package org.truegrade.training.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * What there is: for each part and kind, and for each source, how many pictures of how many places and of which classes. Kinds
 * are never added up. Of made pictures, whose classes come in turn, the first thousand are counted.
 */
public final class Inventory {
    /** Made pictures whose classes are counted. */
    private static final int COUNTED = 960;

    private static final String HEADER = "| part | what | kind | pictures | places | uphill / level / downhill"
            + " | under the wheels | straight / curve / left turn / right turn | night |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";

    /** One line. */
    private static final class Line {
        private int pictures;
        private int counted;
        private final Set<String> places = new HashSet<>();
        private final int[] gradients = new int[Gradient.values().length];
        private final int[] alignments = new int[Alignment.values().length];
        private int here;
        private int night;

        void add(SceneSource source) {
            pictures += source.size();
            int most = source.kind().real() || source.kind() == Kind.BENT ? source.size() : COUNTED;
            for (int i = 0; i < Math.min(source.size(), most); i++) {
                var label = source.label(i);
                counted++;
                places.add(label.folder());
                label.gradient().ifPresent(answer -> gradients[answer.ordinal()]++);
                label.alignment().ifPresent(answer -> alignments[answer.ordinal()]++);
                here += label.gradient().isPresent() && label.about() == Stretch.HERE ? 1 : 0;
                night += label.daylight()
                                .filter(light -> light == Daylight.NIGHT)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }

        String text(String part, String what, String kind) {
            var all = counted == pictures ? "" : " (classes of " + counted + ")";
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %,d%s | %d | %s | %d | %s | %d |%n",
                    part,
                    what,
                    kind,
                    pictures,
                    all,
                    places.size(),
                    joined(gradients),
                    here,
                    joined(alignments),
                    night);
        }

        private static String joined(int[] counts) {
            var words = new ArrayList<String>();
            for (int count : counts) {
                words.add(String.valueOf(count));
            }
            return String.join(" / ", words);
        }
    }

    private Inventory() {}

    /** A table by part and kind, then one of every source. */
    public static String of(Datasets datasets) {
        var kinds = new StringBuilder(HEADER);
        var sources = new StringBuilder(HEADER);
        for (var part : Part.values()) {
            add(word(part), datasets.of(part), kinds, sources);
        }
        add("unlabelled", datasets.unlabelled(), kinds, sources);
        return kinds + "\n" + sources;
    }

    private static void add(String part, List<SceneSource> all, StringBuilder kinds, StringBuilder sources) {
        var byKind = new TreeMap<Kind, Line>();
        for (var source : all) {
            byKind.computeIfAbsent(source.kind(), kind -> new Line()).add(source);
            var line = new Line();
            line.add(source);
            sources.append(line.text(part, source.name(), word(source.kind())));
        }
        byKind.forEach((kind, line) -> kinds.append(line.text(part, "all", word(kind))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
