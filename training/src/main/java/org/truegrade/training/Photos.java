package org.truegrade.training;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truegrade.video.Picture;

/** The photos of one use: {@code train} may be learnt from, {@code measure} may only be measured on. */
final class Photos implements ExampleSource {
    private final Path folder;
    private final String use;
    private final List<Example> examples = new ArrayList<>();

    /**
     * @param folder with {@code labels.csv} (file, source, use, alignment, gradient, …) and {@code images/}
     * @param use {@code train} or {@code measure}
     */
    Photos(Path folder, String use) throws IOException {
        this.folder = folder;
        this.use = use;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("labels.csv"))) {
            for (var row : rows) {
                if (row.getField("use").equals(use)) {
                    var example = new Example(
                            "photos/" + row.getField("file"),
                            row.getField("source"),
                            false,
                            false,
                            Labels.gradient(row.getField("gradient")),
                            Labels.alignment(row.getField("alignment")));
                    if (example.labelled()) {
                        examples.add(example);
                    }
                }
            }
        }
    }

    @Override
    public String name() {
        return "photos-" + use;
    }

    @Override
    public List<Example> examples() {
        return List.copyOf(examples);
    }

    @Override
    public Picture picture(Example example) throws IOException {
        var file = folder.resolve("images").resolve(example.pictureId().substring("photos/".length()));
        return Picture.decode(Files.readAllBytes(file), file.toString());
    }

    @Override
    public void close() {}
}
