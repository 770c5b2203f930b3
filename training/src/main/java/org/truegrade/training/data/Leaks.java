package org.truegrade.training.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is in two parts at once: the same drive or place, or pictures that are nearly the same. */
final class Leaks {
    private Leaks() {}

    /** Folders of real pictures that are in two parts, one sentence each. Painted ones are told apart by their seeds. */
    static List<String> ofFolders(Datasets datasets) {
        var parts = new HashMap<String, Part>();
        var leaks = new ArrayList<String>();
        for (var part : Part.values()) {
            for (var source : real(datasets.of(part))) {
                for (int i = 0; i < source.size(); i++) {
                    add(parts, source.label(i).folder(), part, leaks);
                }
            }
        }
        for (var source : datasets.unlabelled()) {
            for (int i = 0; i < source.size(); i++) {
                add(parts, source.label(i).folder(), Part.TRAIN, leaks);
            }
        }
        return leaks;
    }

    private static void add(Map<String, Part> parts, String folder, Part part, List<String> leaks) {
        var other = parts.putIfAbsent(folder, part);
        if (other != null && other != part) {
            leaks.add(folder + " is in " + other + " and " + part);
        }
    }

    private static List<SceneSource> real(List<SceneSource> sources) {
        return sources.stream().filter(source -> source.kind().real()).toList();
    }

    private record Seen(Label label, Part part, float[] thumbnail) {}

    /** Real pictures that look the same in two parts, one sentence each. Looks at every picture. */
    static List<String> ofPictures(Datasets datasets) throws IOException {
        var seen = new ArrayList<Seen>();
        for (var part : Part.values()) {
            for (var source : real(datasets.of(part))) {
                for (int i = 0; i < source.size(); i++) {
                    seen.add(new Seen(source.label(i), part, LookAlikes.thumbnail(source.picture(i))));
                }
            }
        }
        var leaks = new ArrayList<String>();
        for (int i = 0; i < seen.size(); i++) {
            for (int j = 0; j < i; j++) {
                var a = seen.get(i);
                var b = seen.get(j);
                if (a.part() != b.part() && LookAlikes.likeness(a.thumbnail(), b.thumbnail()) >= LookAlikes.SAME) {
                    leaks.add(a.label().id() + " in " + a.part() + " looks like "
                            + b.label().id() + " in " + b.part());
                }
            }
        }
        return leaks;
    }
}
