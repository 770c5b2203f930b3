package org.truegrade.training.net;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.truegrade.road.NetworkInput;
import org.truegrade.training.data.Label;
import org.truegrade.training.data.Measures;
import org.truegrade.training.data.Quantity;
import org.truegrade.video.Picture;

/**
 * Makes many pictures of one: what a lens, a mount, a sensor or the weather may do to it without changing the answer.
 *
 * @param on the changes that are made
 * @param strength 1 as usual; 2 as for consistency training
 */
record Augmentation(Set<Change> on, double strength) {
    /** One kind of change, each switchable. */
    enum Change {
        /** Left and right change places, in the label too. */
        FLIP,
        /** Up to 4°. */
        ROTATE,
        /** 0.87 to 1.15. */
        SCALE,
        /** Sideways up to 5 % of the width, up or down up to 2.5 % of the height. */
        SHIFT,
        NOISE,
        BLUR,
        /** Brighter or darker, more or less contrast. */
        LIGHT,
        GAMMA,
        /** Each colour by itself. */
        COLOUR,
        /** A rectangle of one colour, such as a sticker or a wiper. */
        ERASE;

        static Change parse(String word) {
            try {
                return valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + word + "' is none of " + Arrays.toString(values()), e);
            }
        }
    }

    static final Augmentation NONE = new Augmentation(EnumSet.noneOf(Change.class), 1);
    static final Augmentation ALL = new Augmentation(EnumSet.allOf(Change.class), 1);

    /** What the network gets to see, and the label that belongs to it. */
    record Seen(Label label, Picture input) {}

    Augmentation {
        var ordered = EnumSet.noneOf(Change.class);
        ordered.addAll(on);
        on = Collections.unmodifiableSet(ordered);
    }

    Augmentation without(Set<Change> off) {
        var left = EnumSet.noneOf(Change.class);
        on.stream().filter(change -> !off.contains(change)).forEach(left::add);
        return new Augmentation(left, strength);
    }

    Augmentation times(double factor) {
        return new Augmentation(on, strength * factor);
    }

    /** The same random numbers give the same picture. */
    Seen apply(Label label, Picture picture, Crop crop, SplittableRandom random) {
        boolean flip = random.nextBoolean() && on.contains(Change.FLIP);
        double degrees = within(random, Change.ROTATE, 4);
        double scale = Math.exp(within(random, Change.SCALE, 0.14));
        double right = within(random, Change.SHIFT, 0.05);
        double down = within(random, Change.SHIFT, 0.025);
        var answer = flip ? label.mirrored() : label;
        var input = picture;
        if (flip || degrees != 0 || scale != 1 || right != 0 || down != 0) {
            var warp = new Warp(picture.width(), picture.height(), flip, Math.toRadians(degrees), scale, right, down);
            input = warp.apply(picture);
            answer = horizon(answer, warp);
        }
        var seen = crop.of(input);
        return new Seen(answer, light(seen, random));
    }

    private double within(SplittableRandom random, Change change, double most) {
        double drawn = 2 * random.nextDouble() - 1;
        return on.contains(change) ? drawn * most * Math.min(strength, 1.5) : 0;
    }

    private static Label horizon(Label label, Warp warp) {
        var measures = label.measures();
        if (measures.horizonRow().isEmpty()) {
            return label;
        }
        var moved = new Measures(
                measures.slopeAhead(),
                measures.slopeHere(),
                measures.curvatureAhead(),
                Optional.of(new Quantity(
                        warp.row(measures.horizonRow().get().value()),
                        measures.horizonRow().get().deviation())));
        return new Label(
                label.id(),
                label.folder(),
                label.kind(),
                label.gradient(),
                label.about(),
                label.alignment(),
                moved,
                label.daylight());
    }

    private Picture light(Picture seen, SplittableRandom random) {
        double gain = Math.exp(within(random, Change.LIGHT, 0.35));
        double contrast = Math.exp(within(random, Change.LIGHT, 0.25));
        double gamma = Math.exp(within(random, Change.GAMMA, 0.35));
        double[] cast = {
            gain * Math.exp(within(random, Change.COLOUR, 0.12)),
            gain * Math.exp(within(random, Change.COLOUR, 0.08)),
            gain * Math.exp(within(random, Change.COLOUR, 0.12))
        };
        boolean blurred = random.nextDouble() < 0.2 * strength && on.contains(Change.BLUR);
        double noise = on.contains(Change.NOISE) && random.nextDouble() < 0.5 ? 9 * strength * random.nextDouble() : 0;
        var bgr = blurred ? blur(seen) : seen.bgr().clone();
        curves(bgr, cast, contrast, gamma);
        if (noise > 0) {
            noise(bgr, noise, random);
        }
        if (on.contains(Change.ERASE) && random.nextDouble() < 0.25 * strength) {
            erase(bgr, seen.width(), seen.height(), random);
        }
        return new Picture(seen.width(), seen.height(), bgr);
    }

    private static void curves(byte[] bgr, double[] cast, double contrast, double gamma) {
        var tables = new byte[3][256];
        for (int channel = 0; channel < 3; channel++) {
            for (int value = 0; value < 256; value++) {
                double lit = Math.pow(value / 255.0, gamma) * cast[channel];
                tables[channel][value] = (byte) Math.clamp(Math.round(255 * (0.45 + (lit - 0.45) * contrast)), 0, 255);
            }
        }
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = tables[i % 3][bgr[i] & 0xff];
        }
    }

    private static void noise(byte[] bgr, double deviation, SplittableRandom random) {
        for (int i = 0; i < bgr.length; i += 4) {
            // Four bytes of one long sum up to nearly a normal distribution; each neighbour takes another four.
            long bits = random.nextLong();
            for (int j = i; j < Math.min(i + 4, bgr.length); j++) {
                int sum = 0;
                for (int part = 0; part < 4; part++) {
                    sum += (int) (bits >>> (16 * ((j + part) & 3) + 3 * (j & 3)) & 0xff);
                }
                bgr[j] = (byte) Math.clamp(Math.round((bgr[j] & 0xff) + deviation * (sum - 510) / 148.0), 0, 255);
            }
        }
    }

    private static byte[] blur(Picture seen) {
        int width = seen.width();
        int height = seen.height();
        var out = new byte[seen.bgr().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int sum = 0;
                    for (int dy = -1; dy <= 1; dy++) {
                        int row = Math.clamp(y + dy, 0, height - 1) * width;
                        for (int dx = -1; dx <= 1; dx++) {
                            sum += seen.bgr()[3 * (row + Math.clamp(x + dx, 0, width - 1)) + channel] & 0xff;
                        }
                    }
                    out[3 * (y * width + x) + channel] = (byte) (sum / 9);
                }
            }
        }
        return out;
    }

    private static void erase(byte[] bgr, int width, int height, SplittableRandom random) {
        int w = (int) (width * random.nextDouble(0.08, 0.3));
        int h = (int) (height * random.nextDouble(0.08, 0.3));
        int left = random.nextInt(width - w);
        int top = random.nextInt(height - h);
        byte[] colour = {(byte) random.nextInt(256), (byte) random.nextInt(256), (byte) random.nextInt(256)};
        for (int y = top; y < top + h; y++) {
            for (int x = left; x < left + w; x++) {
                System.arraycopy(colour, 0, bgr, 3 * (y * width + x), 3);
            }
        }
    }

    /** From the whole picture to the network's, as in use. */
    @FunctionalInterface
    interface Crop {
        Crop NETWORK_INPUT = NetworkInput::of;

        Picture of(Picture picture);
    }
}
