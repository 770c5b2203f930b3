package org.truegrade.analysis;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.truegrade.video.Frames;
import org.truegrade.video.VideoException;

/** The frame of every event that cost or got back something, as JPEG: what the camera saw at its moment. */
final class ReportPictures {
    private static final int MOST = 12;
    private static final double QUALITY = 0.7;

    private ReportPictures() {}

    static Map<String, byte[]> of(Assessment assessment) throws IOException {
        var pictures = new LinkedHashMap<String, byte[]>();
        var trip = assessment.trip();
        try (var frames = new Frames(trip)) {
            for (var line : assessment.ledger().lines()) {
                var frame = trip.frameAt(line.event().peakNs());
                boolean fresh =
                        frame.isPresent() && line.event().peakNs() - frame.get().timeNs() < 2_000_000_000L;
                if (fresh && !line.raw().isNone() && pictures.size() < MOST) {
                    pictures.put(line.id(), frames.at(frame.get()).toJpeg(QUALITY));
                }
            }
        } catch (VideoException e) {
            return pictures;
        }
        return pictures;
    }
}
