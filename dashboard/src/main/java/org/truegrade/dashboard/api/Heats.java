package org.truegrade.dashboard.api;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.truegrade.road.Attention;
import org.truegrade.road.NetworkInput;
import org.truegrade.road.OnnxRoadClassifier;
import org.truegrade.road.RoadClassifier;
import org.truegrade.road.RoadModelException;
import org.truegrade.road.TripRoad;
import org.truegrade.trip.FrameRef;
import org.truegrade.video.Frames;

/**
 * What the network looked at in a frame. The network is opened when somebody first asks, and looks at one frame at a time; the
 * last pictures are kept.
 */
@Component
class Heats {
    private static final int MOST = 48;

    private record Key(String trip, FrameRef frame, boolean gradient) {}

    private final Map<Key, byte[]> pngs = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable RoadClassifier classifier;

    /**
     * @param gradient whether of the answer about the slope, else of that about the bend
     * @throws NotFound when there is no model
     */
    synchronized byte[] png(OpenTrip trip, FrameRef frame, boolean gradient) throws IOException {
        var id = trip.entry().id();
        var known = pngs.get(new Key(id, frame, gradient));
        if (known != null) {
            return known;
        }
        var recording = trip.assessment().trip();
        var input = NetworkInput.of(Frames.at(recording, frame), TripRoad.cropOf(recording));
        var attention = Attention.of(network(), input);
        var slope = attention.gradient().png(input);
        var bend = attention.alignment().png(input);
        pngs.put(new Key(id, frame, true), slope);
        pngs.put(new Key(id, frame, false), bend);
        return gradient ? slope : bend;
    }

    private RoadClassifier network() throws IOException {
        var open = classifier;
        if (open == null) {
            try {
                open = OnnxRoadClassifier.open();
            } catch (RoadModelException e) {
                throw new NotFound(String.valueOf(e.getMessage()));
            }
            classifier = open;
        }
        return open;
    }

    @PreDestroy
    synchronized void close() {
        if (classifier != null) {
            classifier.close();
        }
    }
}
