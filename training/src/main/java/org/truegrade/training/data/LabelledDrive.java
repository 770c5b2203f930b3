package org.truegrade.training.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.video.Picture;

/**
 * A folder with {@code front.mp4} and {@code labels.csv}, one row a frame. Where one question was measured and the other
 * answered by eye, a frame is in two sources, each with its own answer.
 *
 * <p>{@code gradient_by_eye} says whether the road ahead rises over the plane that the car stands on: rising or falling is a
 * slope, but <i>level</i> only means no change, on a hill as well, and is no label.
 */
final class LabelledDrive {
    private final DriveTable.Line line;
    private final List<Label> measured = new ArrayList<>();
    private final List<Label> byEye = new ArrayList<>();
    private final List<Label> unlabelled = new ArrayList<>();
    private final HeldPictures.OfVideo pictures;

    /**
     * @param folder of the drive
     * @param height of the pictures that are kept
     */
    LabelledDrive(Path folder, DriveTable.Line line, int height) throws IOException {
        this.line = line;
        var frames = new TreeSet<Integer>();
        var ahead = LabelsAhead.of(folder, line.gradientAbout());
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("labels.csv"))) {
            for (var row : rows) {
                int frame = Integer.parseInt(row.getField("frame"));
                if (frame % line.every() == 0) {
                    frames.add(frame);
                    add(frame, row, ahead);
                }
            }
        }
        this.pictures = new HeldPictures.OfVideo(folder.resolve("front.mp4"), frames, height);
    }

    private void add(int frame, NamedCsvRecord row, LabelsAhead ahead) {
        var alignment = Words.alignment(row.getField("alignment"));
        boolean seen = field(row, "method").equals("by eye");
        var slope = ahead.at(frame, row);
        var rising = Words.gradient(field(row, "gradient_by_eye")).filter(word -> word != Gradient.LEVEL);
        var first = label(frame, Kind.MEASURED, slope, seen ? Optional.empty() : alignment);
        var second = label(
                frame,
                Kind.BY_EYE,
                new LabelsAhead.Slope(rising, Stretch.AHEAD, Optional.empty()),
                seen ? alignment : Optional.empty());
        if (first.answers()) {
            measured.add(first);
        }
        if (second.answers()) {
            byEye.add(second);
        }
        if (!first.answers() && !second.answers()) {
            unlabelled.add(first);
        }
    }

    private Label label(int frame, Kind kind, LabelsAhead.Slope slope, Optional<Alignment> alignment) {
        return new Label(
                line.folder() + "/" + frame,
                line.folder(),
                kind,
                slope.gradient(),
                slope.about(),
                alignment,
                new Measures(
                        slope.measured(),
                        Optional.empty(),
                        Optional.empty(),
                        line.horizonRow().isPresent()
                                ? Optional.of(new Quantity(line.horizonRow().getAsDouble(), 0.02))
                                : Optional.empty()),
                line.daylight());
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("");
    }

    /** What was measured, and what somebody saw. */
    List<SceneSource> sources() {
        var sources = new ArrayList<SceneSource>();
        sources.addAll(listed(line.folder(), Kind.MEASURED, measured));
        sources.addAll(listed(line.folder() + " by eye", Kind.BY_EYE, byEye));
        return sources;
    }

    /** Frames without an answer. */
    List<SceneSource> unlabelled() {
        return listed(line.folder() + " unlabelled", Kind.MEASURED, unlabelled);
    }

    private List<SceneSource> listed(String name, Kind kind, List<Label> labels) {
        return labels.isEmpty() ? List.of() : List.of(new ListedScenes(name, kind, labels, this::picture));
    }

    private Picture picture(Label label) throws IOException {
        return pictures.of(Integer.parseInt(label.id().substring(line.folder().length() + 1)));
    }
}
