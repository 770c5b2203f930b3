package org.truegrade.training.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.truegrade.training.data.SceneSource;

/** Pictures as the network takes them. */
final class Inputs {
    private Inputs() {}

    /** A fixed choice of pictures to learn from: two thirds real ones where there are enough, evenly over all sources. */
    static List<float[]> spread(List<SceneSource> sources, int count, int size) throws IOException {
        var real = sources.stream().filter(source -> source.kind().real()).toList();
        var painted = sources.stream().filter(source -> !source.kind().real()).toList();
        var chosen = new ArrayList<float[]>();
        take(real, painted.isEmpty() ? count : count * 2 / 3, size, chosen);
        take(painted, count - chosen.size(), size, chosen);
        // Those of one source lie far apart: whoever takes every n-th sees all sources.
        java.util.Collections.shuffle(chosen, new java.util.Random(1));
        return chosen;
    }

    private static void take(List<SceneSource> sources, int count, int size, List<float[]> into) throws IOException {
        long all = sources.stream().mapToLong(SceneSource::size).sum();
        for (int i = 0; i < Math.min(count, all); i++) {
            // Far along a long source for every picture: 37 is no divisor of the 48 classes' turn.
            long at = all > 37L * count ? 37L * i : i * all / Math.min(count, all);
            for (var source : sources) {
                if (at < source.size()) {
                    into.add(InputPicture.numbers(source.picture((int) at), size));
                    break;
                }
                at -= source.size();
            }
        }
    }
}
