package org.truegrade.road;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truegrade.trip.CameraGeometry;
import org.truegrade.trip.Trip;
import org.truegrade.video.Frames;
import org.truegrade.video.Picture;

/**
 * The camera's horizon, estimated from many frames of a drive: the median of the rows in which the lines along the road meet.
 * Hills and bends move single frames, not the median; where the frames do not agree there is no estimate. How wide the
 * camera sees cannot be told from a straight road.
 */
public final class Horizon {
    private static final int FRAMES = 48;
    private static final int LEAST_FRAMES = 16;
    /** Votes of a row within 3 % of the width to either side: chance is about 6 %. */
    private static final double LEAST_STRENGTH = 0.2;
    /** The middle half of the rows lies within this share of the height. */
    private static final double WIDEST_HALF = 0.06;
    /** Near the ends of the search posts and bonnets win: no estimate. */
    private static final double HIGHEST = 0.14;

    private static final double LOWEST = 0.70;
    /** Horizons of the cameras that the network has learnt from, in its default crop: rendered ones and real ones. */
    private static final double LEARNT_FROM = 0.25;

    private static final double LEARNT_TO = 0.60;

    private Horizon() {}

    /**
     * @return share of the height from the top; empty where too few frames agree
     */
    public static OptionalDouble of(List<Picture> pictures) {
        var rows = pictures.stream()
                .map(VanishingPoint::of)
                .flatMap(Optional::stream)
                .filter(point -> point.strength() >= LEAST_STRENGTH)
                .mapToDouble(VanishingPoint::row)
                .sorted()
                .toArray();
        if (rows.length < LEAST_FRAMES || rows[rows.length * 3 / 4] - rows[rows.length / 4] > WIDEST_HALF) {
            return OptionalDouble.empty();
        }
        double median = rows[rows.length / 2];
        return median < HIGHEST || median > LOWEST ? OptionalDouble.empty() : OptionalDouble.of(median);
    }

    /**
     * What of a trip's frames the network is shown: as configured in {@code trip.json}; else by the estimated horizon where
     * that lies outside what the network has learnt from; else the default.
     */
    public static Crop cropOf(Trip trip) throws IOException {
        return cropOf(trip, trip.info().camera());
    }

    static Crop cropOf(Trip trip, CameraGeometry camera) throws IOException {
        if (trip.frames().isEmpty()) {
            return Crop.DEFAULT;
        }
        var pictures = sample(trip, camera.isKnown() ? 1 : FRAMES);
        if (pictures.isEmpty()) {
            return Crop.DEFAULT;
        }
        return crop(pictures, camera);
    }

    /** The crop of frames from one drive. */
    static Crop crop(List<Picture> pictures, CameraGeometry camera) {
        var first = pictures.getFirst();
        if (camera.isKnown()) {
            return Crop.of(camera, first.width(), first.height());
        }
        var horizon = of(pictures);
        if (horizon.isEmpty() || horizon.getAsDouble() >= LEARNT_FROM && horizon.getAsDouble() <= LEARNT_TO) {
            return Crop.DEFAULT;
        }
        return Crop.of(new CameraGeometry(horizon, OptionalDouble.empty()), first.width(), first.height());
    }

    private static List<Picture> sample(Trip trip, int count) throws IOException {
        var pictures = new ArrayList<Picture>();
        try (var frames = new Frames(trip)) {
            int step = Math.max(1, trip.frames().size() / count);
            for (int i = 0; i < trip.frames().size() && pictures.size() < count; i += step) {
                try {
                    pictures.add(frames.at(trip.frames().get(i)));
                } catch (IOException e) {
                    // A frame that cannot be read is no frame of the sample; whoever looks at the trip says so.
                    continue;
                }
            }
        }
        return pictures;
    }
}
