package org.truegrade.training.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truegrade.simulator.picture.Backdrop;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/**
 * What lies above the horizon in real pictures that may be learnt from: sky, trees, houses, hills, to stand behind rendered
 * roads. Only pictures of level roads, since there the lanes meet at the true horizon.
 */
final class Skylines {
    private static final double LEAST_STRENGTH = 1.9;
    /** Rows under the horizon that are kept, as a share of the height: more would show the photo's own road. */
    private static final double BELOW = 0.012;

    private final List<SceneSource> real;
    private @Nullable List<Backdrop> all;

    Skylines(List<SceneSource> real) {
        this.real = List.copyOf(real);
    }

    /** One of them by number; none where no picture is fit. */
    Optional<Backdrop> of(long number) throws IOException {
        var known = all();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.get((int) Math.floorMod(number, (long) known.size())));
    }

    synchronized List<Backdrop> all() throws IOException {
        var known = all;
        if (known == null) {
            known = new ArrayList<>();
            for (var source : real) {
                for (int i = 0; i < source.size(); i++) {
                    var camera = PlaceTable.camera(source.label(i).place());
                    if (camera.isPresent() && source.label(i).gradient().equals(Optional.of(Gradient.LEVEL))) {
                        above(source.picture(i), camera.get().horizon()).ifPresent(known::add);
                    }
                }
            }
            all = known;
        }
        return known;
    }

    static Optional<Backdrop> above(Picture picture, double expectedHorizon) {
        var point = VanishingPoint.of(picture, expectedHorizon);
        if (point.strength() < LEAST_STRENGTH) {
            return Optional.empty();
        }
        double row = point.row() * picture.height();
        int frame = Math.max(2, picture.width() / 100);
        int height = Math.min(picture.height(), (int) Math.ceil(row + BELOW * picture.height()));
        return Optional.of(
                new Backdrop(picture.part(frame, frame, picture.width() - 2 * frame, height - frame), row - frame));
    }
}
