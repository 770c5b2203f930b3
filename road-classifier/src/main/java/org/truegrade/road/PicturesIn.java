package org.truegrade.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.truegrade.video.VideoException;

/** Pictures of a folder by their names. */
final class PicturesIn {
    private PicturesIn() {}

    static List<Path> folder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var pictures = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)"))
                    .sorted()
                    .toList();
            if (pictures.isEmpty()) {
                throw new VideoException(
                        folder + " is no trip folder and holds no JPEG or PNG pictures; 'truegrade import' makes"
                                + " a trip of a recorded drive");
            }
            return pictures;
        }
    }

    /** A file's name without its ending. */
    static String stem(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
