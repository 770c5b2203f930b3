package org.truegrade.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What to learn from and what to measure on.
 *
 * @param recordings folder with {@code photos/}, {@code trips/} and {@code labels-people.csv}, as far as there are any
 * @param kinds that are learnt from; the others are only left out of training
 * @param sizes pictures of the kinds that are made
 * @param without drives that are measured on instead of learnt from
 * @param height of the pictures, pixels; rendered ones are a third wider than high
 */
public record DataPlan(Path recordings, Set<Kind> kinds, Sizes sizes, List<String> without, int height) {
    /**
     * Pictures that are made, multiples of 48: to learn from of each kind, and rendered ones to calibrate and to measure on.
     */
    public record Sizes(int rendered, int between, int skyline, int bent, int calibrate, int test) {
        public static final Sizes DEFAULT = new Sizes(24_000, 4_800, 12_000, 12_000, 960, 10_032);
        public static final Sizes NONE = new Sizes(0, 0, 0, 0, 0, 0);
    }

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

    /**
     * Opens everything. Photos are read to tell look-alikes; videos only when their first picture is asked for.
     *
     * @throws NoSuchFileException when the folder holds nothing of the kind
     * @throws IOException when a table is wrong, or something would be both learnt from and measured on
     */
    public Datasets open() throws IOException {
        if (!Files.isDirectory(recordings.resolve("photos")) && !Files.isDirectory(recordings.resolve("trips"))) {
            throw new NoSuchFileException(
                    recordings + " with photos/ or trips/ (see docs/training-data.md; name it with --data)");
        }
        return new Gathering(this).datasets();
    }
}
