package org.truegrade.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.truegrade.video.Picture;
import org.truegrade.video.VideoFile;

/**
 * Pictures kept in memory at the height that training needs, so that no step waits for a decoder: 230 kB for one of 320 × 240.
 * Nothing is read before the first picture is asked for.
 */
final class HeldPictures {
    private HeldPictures() {}

    /** Single files, each read once, when first asked for. */
    static final class OfFiles {
        private final Path folder;
        private final int height;
        private final Map<String, Picture> held = new ConcurrentHashMap<>();

        OfFiles(Path folder, int height) {
            this.folder = folder;
            this.height = height;
        }

        Picture of(String name) throws IOException {
            var known = held.get(name);
            if (known == null) {
                var file = folder.resolve(name);
                known = Shrunk.toHeight(Picture.decode(Files.readAllBytes(file), file.toString()), height);
                held.put(name, known);
            }
            return known;
        }
    }

    /** Chosen frames of one video, all decoded in one pass when the first is asked for. */
    static final class OfVideo {
        private final Path video;
        private final NavigableSet<Integer> frames;
        private final int height;
        private @Nullable Map<Integer, Picture> held;

        OfVideo(Path video, NavigableSet<Integer> frames, int height) {
            this.video = video;
            this.frames = frames;
            this.height = height;
        }

        synchronized Picture of(int frame) throws IOException {
            var known = held;
            if (known == null) {
                known = new HashMap<>();
                try (var file = VideoFile.open(video)) {
                    for (int number : frames.headSet(file.count())) {
                        known.put(number, Shrunk.toHeight(file.frame(number), height));
                    }
                }
                held = known;
            }
            var picture = known.get(frame);
            if (picture == null) {
                throw new IOException(video + " has no frame " + frame);
            }
            return picture;
        }
    }
}
