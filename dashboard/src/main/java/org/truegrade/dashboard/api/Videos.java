package org.truegrade.dashboard.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.truegrade.dashboard.trips.TripFiles;
import org.truegrade.road.NetworkInput;
import org.truegrade.road.TripRoad;
import org.truegrade.trip.FrameRef;
import org.truegrade.video.Frames;

/** A trip's pictures, as JPEG. The last ones are kept: a page asks for the same frame in two forms. */
@Component
class Videos {
    private static final int MOST = 48;
    private static final double QUALITY = 0.88;

    private record Key(String trip, FrameRef frame, boolean asClassifier) {}

    private final TripFiles files;
    private final Map<Key, byte[]> jpegs = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > MOST;
        }
    };

    Videos(TripFiles files) {
        this.files = files;
    }

    Path playable(String id) {
        return files.video(id);
    }

    Path times(String id) {
        return files.videoTimes(id);
    }

    /**
     * @param asClassifier the very picture that the network saw, instead of the camera's
     */
    byte[] jpeg(OpenTrip trip, FrameRef frame, boolean asClassifier) throws IOException {
        var key = new Key(trip.entry().id(), frame, asClassifier);
        synchronized (jpegs) {
            var known = jpegs.get(key);
            if (known != null) {
                return known;
            }
        }
        var recording = trip.assessment().trip();
        var picture = Frames.at(recording, frame);
        var jpeg = (asClassifier ? NetworkInput.of(picture, TripRoad.cropOf(recording)) : picture).toJpeg(QUALITY);
        synchronized (jpegs) {
            jpegs.put(key, jpeg);
        }
        return jpeg;
    }
}
