package org.truegrade.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.truegrade.trip.Damage;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Trip;

/**
 * The segments of a trip's front camera as one file for a player. The frames' bytes are copied, not encoded again; where
 * the camera was off the player goes on with the next frame.
 *
 * @param file plain MP4 with its index in front: a player seeks in it over HTTP Range
 * @param shown every frame that the file holds and the trip names, in the order of time
 * @param damages what could not be copied and why
 */
public record PlayableVideo(Path file, List<Shown> shown, List<Damage> damages) {
    /**
     * @param playerSeconds from when on the player shows the frame
     */
    public record Shown(FrameRef frame, double playerSeconds) {}

    public PlayableVideo {
        shown = List.copyOf(shown);
        damages = List.copyOf(damages);
    }

    /**
     * @param target replaced at once when the copy is complete
     * @throws VideoException when no frame of the trip can be copied
     */
    public static PlayableVideo copy(Trip trip, Path target) throws IOException {
        var segments = new TreeMap<Integer, List<FrameRef>>();
        for (var frame : trip.frames()) {
            segments.computeIfAbsent(frame.segment(), number -> new ArrayList<>())
                    .add(frame);
        }
        var fresh = target.resolveSibling(target.getFileName() + ".new");
        var joiner = new SegmentJoiner(fresh);
        try {
            try (joiner) {
                for (var segment : segments.entrySet()) {
                    joiner.add(trip.frontVideo(segment.getKey()), segment.getValue());
                }
            }
            if (joiner.shown().isEmpty()) {
                throw new VideoException(trip.folder() + " has no frame that a player can show"
                        + (joiner.damages().isEmpty()
                                ? ""
                                : ": " + joiner.damages().getFirst()));
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new PlayableVideo(target, joiner.shown(), joiner.damages());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
