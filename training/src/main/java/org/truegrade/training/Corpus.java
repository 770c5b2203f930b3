package org.truegrade.training;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.truegrade.trip.Alignment;

/**
 * Every labelled picture and the part that it belongs to. Drives are split by the table {@code drives.csv}, rendered roads
 * by their seeds, photos for measuring are all for measuring; photos for training keep one group of look-alikes in six for
 * calibration.
 */
final class Corpus {
    /** Rendered frames of each part, a multiple of 48. */
    record Sizes(int train, int calibrate, int test) {
        static final Sizes DEFAULT = new Sizes(1440, 144, 288);
    }

    /** An example with what the heads see of it. */
    record Entry(Example example, Part part, float[] pooled) {}

    /** One line of {@code drives.csv}. */
    record DriveLine(String folder, Part part, int every) {}

    private static final double ALIKE = 0.6;
    private static final int CALIBRATE_ONE_IN = 6;
    /** First seeds, multiples of 48, far apart. */
    private static final long CALIBRATE_SEED = 100_032;

    private static final long TEST_SEED = 200_016;
    private static final Predicate<Example> NEVER = example -> false;
    private static final Predicate<Example> BENDS = example ->
            example.alignment().filter(side -> side != Alignment.STRAIGHT).isPresent();

    private final Path recordings;
    private final Sizes sizes;

    /**
     * @param recordings folder with {@code photos/} and {@code trips/}
     */
    Corpus(Path recordings, Sizes sizes) throws IOException {
        if (!Files.isDirectory(recordings.resolve("photos")) || !Files.isDirectory(recordings.resolve("trips"))) {
            throw new NoSuchFileException(
                    recordings + " with photos/ and trips/ (see docs/training.md; name it with --recordings)");
        }
        this.recordings = recordings;
        this.sizes = sizes;
    }

    static List<DriveLine> drives() {
        var table = Objects.requireNonNull(Corpus.class.getResourceAsStream("drives.csv"), "drives.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new DriveLine(
                            row.getField("drive"),
                            Part.valueOf(row.getField("part").toUpperCase(Locale.ROOT)),
                            Integer.parseInt(row.getField("every"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Everything that is learnt from or calibrated on. Runs the trunk over every picture whose features are not in the cache
     * yet.
     *
     * @param progress told the collection and how many of its pictures are ready
     */
    List<Entry> entries(FeatureCache cache, BiConsumer<String, Integer> progress) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var photos = new Photos(recordings.resolve("photos"), "train")) {
            addPhotos(entries, cache.features(photos, BENDS, done -> progress.accept(photos.name(), done)));
        }
        for (var line : drives()) {
            if (line.part() == Part.TEST) {
                continue;
            }
            try (var drive = drive(line)) {
                var mirrored = line.part() == Part.TRAIN ? BENDS : NEVER;
                add(entries, cache.features(drive, mirrored, done -> progress.accept(drive.name(), done)), line.part());
            }
        }
        for (var part : List.of(Part.TRAIN, Part.CALIBRATE)) {
            var rendered = rendered(part);
            add(
                    entries,
                    cache.features(rendered, NEVER, done -> progress.accept(rendered.name() + " " + part, done)),
                    part);
        }
        return entries;
    }

    /** Where the pictures lie that are only measured on. */
    List<ExampleSource> testSources() throws IOException {
        var sources = new ArrayList<ExampleSource>();
        for (var line : drives()) {
            if (line.part() == Part.TEST) {
                sources.add(drive(line));
            }
        }
        sources.add(new Photos(recordings.resolve("photos"), "measure"));
        sources.add(rendered(Part.TEST));
        return sources;
    }

    /** The features of everything that is only measured on. */
    List<Entry> testEntries(FeatureCache cache, BiConsumer<String, Integer> progress) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var source : testSources()) {
            try (source) {
                add(entries, cache.features(source, NEVER, done -> progress.accept(source.name(), done)), Part.TEST);
            }
        }
        return entries;
    }

    private Drive drive(DriveLine line) throws IOException {
        return new Drive(recordings.resolve("trips").resolve(line.folder()), line.every());
    }

    private Rendered rendered(Part part) {
        return switch (part) {
            case TRAIN -> new Rendered(0, sizes.train());
            case CALIBRATE -> new Rendered(CALIBRATE_SEED, sizes.calibrate());
            case TEST -> new Rendered(TEST_SEED, sizes.test());
        };
    }

    private static void add(List<Entry> entries, Map<Example, short[]> features, Part part) {
        features.forEach((example, pool5) -> entries.add(new Entry(example, part, Pooled.of(pool5))));
    }

    /** Look-alikes go into one part together, and mirror images with their originals. */
    private static void addPhotos(List<Entry> entries, Map<Example, short[]> features) {
        var originals = features.keySet().stream()
                .filter(example -> !example.mirrored())
                .toList();
        var pooled = originals.stream()
                .map(example -> Pooled.of(Objects.requireNonNull(features.get(example))))
                .toList();
        var groups = NearDuplicates.groups(pooled, ALIKE);
        for (int i = 0; i < originals.size(); i++) {
            var example = originals.get(i);
            // Whole groups by their first picture's number: the same split on every machine.
            var part = Math.floorMod(originals.get(groups[i]).id().hashCode(), CALIBRATE_ONE_IN) == 0
                    ? Part.CALIBRATE
                    : Part.TRAIN;
            entries.add(new Entry(example, part, pooled.get(i)));
            var mirrored = Optional.ofNullable(features.get(example.mirror()));
            if (part == Part.TRAIN && mirrored.isPresent()) {
                entries.add(new Entry(example.mirror(), part, Pooled.of(mirrored.get())));
            }
        }
    }
}
