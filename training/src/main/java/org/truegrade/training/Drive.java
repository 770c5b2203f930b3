package org.truegrade.training;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truegrade.video.Picture;
import org.truegrade.video.VideoFile;

/** Frames of a recorded drive with a label a frame. Neighbours are nearly equal, so only every n-th is taken. */
final class Drive implements ExampleSource {
    private final String folder;
    private final VideoFile video;
    private final List<Example> examples = new ArrayList<>();

    /**
     * @param drive folder with {@code front.mp4} and {@code labels.csv} (frame, gradient, alignment, …)
     * @param every takes frames 0, n, 2n, …
     */
    Drive(Path drive, int every) throws IOException {
        this.folder = String.valueOf(drive.getFileName());
        this.video = VideoFile.open(drive.resolve("front.mp4"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(drive.resolve("labels.csv"))) {
            for (var row : rows) {
                int frame = Integer.parseInt(row.getField("frame"));
                var example = new Example(
                        folder + "/" + frame,
                        folder,
                        false,
                        false,
                        Labels.gradient(row.getField("gradient")),
                        Labels.alignment(row.getField("alignment")));
                if (frame % every == 0 && frame < video.count() && example.labelled()) {
                    examples.add(example);
                }
            }
        }
    }

    @Override
    public String name() {
        return folder;
    }

    @Override
    public List<Example> examples() {
        return List.copyOf(examples);
    }

    @Override
    public Picture picture(Example example) throws IOException {
        return video.frame(Integer.parseInt(example.pictureId().substring(folder.length() + 1)));
    }

    @Override
    public void close() throws IOException {
        video.close();
    }
}
