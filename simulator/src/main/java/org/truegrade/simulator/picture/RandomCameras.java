package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/** Cameras as pictures of roads come from: behind the windscreens of cars and trucks, and in the hands of photographers. */
final class RandomCameras {
    /** Width over height of the sensors and of the crops that people make. */
    private static final double[] SHAPES = {4.0 / 3, 4.0 / 3, 3.0 / 2, 3.0 / 2, 16.0 / 9, 16.0 / 9, 1, 1.9};

    private RandomCameras() {}

    static CameraMount draw(int width, int height, Scenery scenery, SplittableRandom random) {
        double squash = (double) height / width * SHAPES[random.nextInt(SHAPES.length)];
        boolean photographer = random.nextDouble() < 0.33;
        double degrees = photographer ? 32 + 40 * random.nextDouble() : 36 + 56 * Math.pow(random.nextDouble(), 1.3);
        double field = Math.toRadians(degrees);
        double focalRows = width / 2.0 / Math.tan(field / 2) * squash;
        // Where the horizon of a level road lies, as a share of the height.
        double horizon = photographer
                ? Math.clamp(0.45 + 0.13 * random.nextGaussian(), 0.2, 0.72)
                : Math.clamp(0.46 + 0.08 * random.nextGaussian(), 0.27, 0.65);
        double pitch = Math.atan((horizon - 0.5) * height / focalRows);
        double sloppy = random.nextDouble() < 0.1 ? 3 : 0.9;
        return new CameraMount(
                width,
                height,
                field,
                heightM(photographer, random),
                pitch,
                Math.toRadians(sloppy * Math.clamp(random.nextGaussian(), -2, 2)),
                Math.toRadians((photographer ? 5 : 1.5) * Math.clamp(random.nextGaussian(), -2, 2)),
                lateralM(photographer, scenery, random),
                !photographer && random.nextDouble() < 0.4,
                squash,
                random.nextDouble() < 0.4 ? 0 : -0.10 * random.nextDouble() * (degrees / 60));
    }

    private static double heightM(boolean photographer, SplittableRandom random) {
        if (photographer) {
            return random.nextDouble() < 0.2 ? 0.6 + 0.6 * random.nextDouble() : 1.4 + 0.6 * random.nextDouble();
        }
        return random.nextDouble() < 0.2 ? 1.8 + 0.8 * random.nextDouble() : 1.05 + 0.5 * random.nextDouble();
    }

    private static double lateralM(boolean photographer, Scenery scenery, SplittableRandom random) {
        var pavement = scenery.pavement();
        if (!photographer) {
            return 0.3 * random.nextGaussian();
        }
        double pick = random.nextDouble();
        if (pick < 0.4) {
            // In the middle of the road, where the lines run to.
            return scenery.middleM() + 0.4 * random.nextGaussian();
        }
        double out = pavement.gravelM() + 0.5;
        return -pavement.rightM() - out + random.nextDouble() * (pavement.rightM() + pavement.leftM() + 2 * out);
    }
}
