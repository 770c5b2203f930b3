package org.truegrade.dashboard.trips;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.truegrade.trip.DurableFiles;
import org.truegrade.video.PlayableVideo;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which moment of the trip the player shows when.
 *
 * @param t capture time of each frame, seconds of trip time
 * @param player from when on the player shows it, seconds
 */
record PlayableTimes(List<Double> t, List<Double> player) {
    static PlayableTimes of(PlayableVideo video) {
        return new PlayableTimes(
                video.shown().stream()
                        .map(shown -> micros(shown.frame().timeNs() / 1e9))
                        .toList(),
                video.shown().stream()
                        .map(shown -> micros(shown.playerSeconds()))
                        .toList());
    }

    void write(Path file) throws IOException {
        DurableFiles.replace(file, JsonMapper.shared().writeValueAsBytes(this));
    }

    private static double micros(double seconds) {
        return Math.round(seconds * 1e6) / 1e6;
    }
}
