package org.truegrade.training.net;

import java.util.EnumMap;
import java.util.List;
import picocli.CommandLine.Option;

/** How to train: options of {@code train}. */
final class RecipeOptions {
    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "of the whole run (default: ${DEFAULT-VALUE})",
            defaultValue = "6000")
    private int steps;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "pictures a step (default: ${DEFAULT-VALUE})",
            defaultValue = "16")
    private int batch;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "learning rate of the heads; convolutions have a share of it (default: ${DEFAULT-VALUE})",
            defaultValue = "0.001")
    private double rate;

    @Option(
            names = "--widths",
            paramLabel = "A,B,C,D,E",
            description =
                    "channels of the five groups of convolutions (default: ${DEFAULT-VALUE}; VGG16 has 64,128,256,512,512)",
            defaultValue = "24,48,96,192,192")
    private String widths = "24,48,96,192,192";

    @Option(
            names = "--units",
            paramLabel = "N",
            description = "hidden units before the heads (default: ${DEFAULT-VALUE})",
            defaultValue = "96")
    private int units;

    @Option(
            names = "--frozen",
            paramLabel = "GROUPS",
            description =
                    "groups of convolutions, from the first, that keep their weights; 5 learns the heads alone (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private int frozen;

    @Option(
            names = "--off",
            paramLabel = "CHANGE",
            split = ",",
            description =
                    "augmentations that are not made: flip, rotate, scale, shift, noise, blur, light, gamma, colour, erase, or all")
    private List<String> off = List.of();

    @Option(
            names = "--pseudo",
            paramLabel = "W",
            description = "weight of frames without labels (default: ${DEFAULT-VALUE}, which leaves them out)",
            defaultValue = "0")
    private double pseudo;

    @Option(
            names = "--uses",
            paramLabel = "N",
            description = "how often each painted scene is learnt from before the next (default: ${DEFAULT-VALUE})",
            defaultValue = "3")
    private int uses;

    @Option(
            names = "--look-every",
            paramLabel = "STEPS",
            description = "steps between looks at the held-out part (default: ${DEFAULT-VALUE})",
            defaultValue = "500")
    private int lookEvery;

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            description =
                    "side of the network's picture, a multiple of 32; only ${DEFAULT-VALUE} can be used by classify",
            defaultValue = "160")
    private int size;

    @Option(
            names = "--measure-weight",
            paramLabel = "W",
            description =
                    "weight of slope, curvature and horizon as numbers beside the classes (default: ${DEFAULT-VALUE})",
            defaultValue = "0.7")
    private double measureWeight;

    @Option(
            names = "--dropout",
            paramLabel = "SHARE",
            description =
                    "of what the trunk gives that is left out in a step, and half as much again of the hidden units"
                            + " (default: ${DEFAULT-VALUE}); less for short runs, more for many looks at few real pictures",
            defaultValue = "0.1")
    private double dropout;

    @Option(names = "--seed", description = "of everything random (default: ${DEFAULT-VALUE})", defaultValue = "1")
    private long seed;

    Widths widths() {
        return Widths.parse(widths);
    }

    int units() {
        return units;
    }

    Recipe recipe() {
        if (size < 64 || size % 32 != 0) {
            throw new IllegalArgumentException("--size " + size + " is no multiple of 32");
        }
        var usual = Recipe.usual(steps, seed);
        var augmentation =
                off.contains("all") ? Augmentation.NONE : usual.augmentation().without(TrainCommand.changes(off));
        return new Recipe(
                steps,
                usual.headSteps(),
                batch,
                size,
                rate,
                frozen,
                usual.weightDecay(),
                dropout,
                1.5 * dropout,
                usual.smoothing(),
                usual.longest(),
                measureWeight,
                usual.realLevelWeight(),
                usual.meanDecay(),
                new EnumMap<>(usual.shares()),
                new Recipe.Pool(usual.pool().scenes(), uses),
                lookEvery,
                augmentation,
                pseudo,
                seed);
    }
}
