package org.truegrade.dashboard.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.truegrade.trip.FrameRef;

/** The front camera: one frame, the whole video (answers Range), and which moment the player shows when. */
@RestController
class VideoController {
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final OpenTrips trips;
    private final Videos videos;
    private final Heats heats;

    VideoController(OpenTrips trips, Videos videos, Heats heats) {
        this.trips = trips;
        this.videos = videos;
        this.heats = heats;
    }

    /** The last frame at or before a moment. */
    @GetMapping("/api/trips/{id}/frame")
    ResponseEntity<byte[]> frame(
            @PathVariable String id,
            @RequestParam double t,
            @RequestParam(name = "as", required = false) @Nullable String form)
            throws IOException {
        var trip = trips.open(id);
        if (form != null && !form.equals("classifier")) {
            throw new BadRequest("as: want as=classifier or nothing");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(KEPT)
                .body(videos.jpeg(trip, frameAt(trip, t), form != null));
    }

    private static FrameRef frameAt(OpenTrip trip, double t) {
        return trip.assessment()
                .trip()
                .frameAt(Seconds.toNs("t", t))
                .orElseThrow(() -> new NotFound("the camera has no frame at or before this moment"));
    }

    /** What the network looked at in the last frame at or before a moment. */
    @GetMapping("/api/trips/{id}/heat")
    ResponseEntity<byte[]> heat(
            @PathVariable String id, @RequestParam double t, @RequestParam(name = "of") String question)
            throws IOException {
        if (!question.equals("gradient") && !question.equals("alignment")) {
            throw new BadRequest("of: want of=gradient or of=alignment");
        }
        var trip = trips.open(id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(KEPT)
                .body(heats.png(trip, frameAt(trip, t), question.equals("gradient")));
    }

    @GetMapping("/api/trips/{id}/front.mp4")
    ResponseEntity<Resource> video(@PathVariable String id) {
        return file(videos.playable(trips.entry(id).id()), MediaType.valueOf("video/mp4"));
    }

    @GetMapping("/api/trips/{id}/front.times")
    ResponseEntity<Resource> times(@PathVariable String id) {
        return file(videos.times(trips.entry(id).id()), MediaType.APPLICATION_JSON);
    }

    private static ResponseEntity<Resource> file(Path file, MediaType type) {
        if (!Files.exists(file)) {
            throw new NotFound("this trip has no video");
        }
        return ResponseEntity.ok().contentType(type).cacheControl(KEPT).body(new FileSystemResource(file));
    }
}
