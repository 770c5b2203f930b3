package org.truegrade.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to learn from and what to measure on.
 *
 * @param recordings folder with {@code photos/} and {@code trips/}
 * @param kinds that are learnt from; the others are only left out of training
 * @param sizes pictures of the kinds that are made, multiples of 48
 * @param without drives that are measured on instead of learnt from
 * @param height of the pictures, pixels; rendered ones are a third wider than high
 */
public record DataPlan(Path recordings, Set<Kind> kinds, Sizes sizes, List<String> without, int height) {
    /** Pictures that are made: to learn from of each kind, and rendered ones to calibrate and to measure on. */
    public record Sizes(int rendered, int between, int skyline, int bent, int calibrate, int test) {
        public static final Sizes DEFAULT = new Sizes(24_000, 4_800, 12_000, 12_000, 960, 10_032);
    }

    /** First seeds of the parts, multiples of 48, far apart. */
    private static final long SKYLINE_SEED = 5_000_016;

    private static final long BETWEEN_SEED = 0;
    private static final long CALIBRATE_SEED = 10_000_032;

    private static final long TEST_SEED = 20_000_016;

    public DataPlan {
        kinds = Set.copyOf(kinds);
        without = List.copyOf(without);
    }

    /** Everything in it, at 240 rows. */
    public static DataPlan of(Path recordings) {
        return new DataPlan(recordings, EnumSet.allOf(Kind.class), Sizes.DEFAULT, List.of(), 240);
    }

    public DataPlan with(Sizes others) {
        return new DataPlan(recordings, kinds, others, without, height);
    }

    public DataPlan onlyKinds(Set<Kind> others) {
        return new DataPlan(recordings, others, sizes, without, height);
    }

    /** Leaves drives out of learning and measures on them. */
    public DataPlan without(List<String> drives) {
        return new DataPlan(recordings, kinds, sizes, drives, height);
    }

    /** Opens everything. Photos are read to tell look-alikes; videos only when their first picture is asked for. */
    public Datasets open() throws IOException {
        if (!Files.isDirectory(recordings.resolve("photos")) || !Files.isDirectory(recordings.resolve("trips"))) {
            throw new NoSuchFileException(
                    recordings + " with photos/ and trips/ (see docs/training.md; name it with --recordings)");
        }
        var sources = new EnumMap<Part, List<SceneSource>>(Part.class);
        for (var part : Part.values()) {
            sources.put(part, new ArrayList<>());
        }
        var unlabelled = new ArrayList<SceneSource>();
        var photos = new PhotoTable(recordings.resolve("photos"), height);
        sources.forEach((part, list) -> list.addAll(photos.source(part)));
        for (var line : lines()) {
            var drive = new LabelledDrive(recordings.resolve("trips").resolve(line.folder()), line, height);
            list(sources, line.part()).addAll(drive.sources());
            if (line.part() == Part.TRAIN) {
                unlabelled.addAll(drive.unlabelled());
            }
        }
        var train = list(sources, Part.TRAIN);
        var real = List.copyOf(train);
        train.add(RenderedScenes.learning("rendered", 0, sizes.rendered(), height));
        train.add(RenderedScenes.between("rendered between", BETWEEN_SEED, sizes.between(), height));
        train.add(RenderedScenes.under(new Skylines(real), "skyline", SKYLINE_SEED, sizes.skyline(), height));
        if (sizes.bent() > 0) {
            train.add(new BentScenes(real, 0, sizes.bent()));
        }
        list(sources, Part.CALIBRATE)
                .add(RenderedScenes.learning("rendered for calibration", CALIBRATE_SEED, sizes.calibrate(), height));
        list(sources, Part.TEST).add(RenderedScenes.unseen("rendered for measuring", TEST_SEED, sizes.test(), height));
        return new Datasets(
                list(sources, Part.TRAIN).stream()
                        .filter(source -> kinds.contains(source.kind()) && source.size() > 0)
                        .toList(),
                list(sources, Part.CALIBRATE),
                list(sources, Part.TEST),
                unlabelled);
    }

    private static List<SceneSource> list(Map<Part, List<SceneSource>> sources, Part part) {
        return sources.computeIfAbsent(part, missing -> new ArrayList<>());
    }

    private List<DriveTable.Line> lines() {
        return DriveTable.lines().stream()
                .map(line -> without.contains(line.folder()) ? line.in(Part.TEST) : line)
                .toList();
    }
}
