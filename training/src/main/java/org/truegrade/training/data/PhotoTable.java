package org.truegrade.training.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truegrade.video.Picture;

/**
 * {@code photos/labels.csv}: pictures from many places, labelled by eye for the stretch ahead. Those for measuring are only
 * measured on, whatever else is wished; of those for training one group of look-alikes in six is kept for calibration.
 */
final class PhotoTable {
    private static final int CALIBRATE_ONE_IN = 6;

    private record Row(String file, String source, boolean mayTrain, NamedCsvRecord words) {}

    private final HeldPictures.OfFiles pictures;
    private final Map<Part, List<Label>> labels = new EnumMap<>(Part.class);

    PhotoTable(Path folder, int height) throws IOException {
        this.pictures = new HeldPictures.OfFiles(folder.resolve("images"), height);
        var rows = new ArrayList<Row>();
        try (var table = CsvReader.builder().ofNamedCsvRecord(folder.resolve("labels.csv"))) {
            for (var row : table) {
                rows.add(new Row(row.getField("file"), row.getField("source"), use(row).equals("train"), row));
            }
        }
        var groups = groups(rows);
        for (var part : Part.values()) {
            labels.put(part, new ArrayList<>());
        }
        for (int i = 0; i < rows.size(); i++) {
            var label = label(rows.get(i), rows.get(groups[i]).file());
            labels(part(rows, groups, i)).add(label);
        }
    }

    private static String use(NamedCsvRecord row) throws IOException {
        var use = row.getField("use");
        if (!use.equals("train") && !use.equals("measure")) {
            throw new IOException("photos: " + row.getField("file") + " is for '" + use + "', want train or measure");
        }
        return use;
    }

    private int[] groups(List<Row> rows) throws IOException {
        var thumbnails = new ArrayList<float[]>();
        for (var row : rows) {
            thumbnails.add(LookAlikes.thumbnail(pictures.of(row.file())));
        }
        var alike = LookAlikes.groups(thumbnails, i -> rows.get(i).source());
        var groups = new int[alike.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = switch (PlaceTable.unit(rows.get(i).source())) {
                case PICTURE -> i;
                case LOOK_ALIKES -> alike[i];
                case COLLECTION, DRIVE -> first(rows, rows.get(i).source());
            };
        }
        return groups;
    }

    private static int first(List<Row> rows, String source) {
        int first = 0;
        while (!rows.get(first).source().equals(source)) {
            first++;
        }
        return first;
    }

    /** A group with a picture for measuring in it is measured on as a whole, and no calibration sees it. */
    private static Part part(List<Row> rows, int[] groups, int i) {
        for (int j = 0; j < groups.length; j++) {
            if (groups[j] == groups[i] && !rows.get(j).mayTrain()) {
                return Part.TEST;
            }
        }
        // By its first picture's name: the same split on every machine.
        return Math.floorMod(rows.get(groups[i]).file().hashCode(), CALIBRATE_ONE_IN) == 0
                ? Part.CALIBRATE
                : Part.TRAIN;
    }

    private static Label label(Row row, String group) {
        return new Label(
                "photos/" + row.file(),
                row.source() + "/" + group.replaceAll("\\..*", ""),
                Kind.BY_EYE,
                Words.gradient(row.words().getField("gradient")),
                Stretch.AHEAD,
                Words.alignment(row.words().getField("alignment")),
                Measures.NONE,
                Optional.empty());
    }

    private List<Label> labels(Part part) {
        return labels.getOrDefault(part, List.of());
    }

    /** The labelled ones of a part. */
    List<SceneSource> source(Part part) {
        var name = switch (part) {
            case TRAIN -> "photos";
            case CALIBRATE -> "photos for calibration";
            case TEST -> "photos for measuring";
        };
        return new ListedScenes(name, Kind.BY_EYE, labels(part), this::picture).only(name, Label::answers);
    }

    private Picture picture(Label label) throws IOException {
        return pictures.of(label.id().substring("photos/".length()));
    }
}
