package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * The road from edge to edge.
 *
 * @param rightM pavement right of the car's way, metres
 * @param leftM pavement left of it
 * @param surface what it is made of
 * @param gravelM unpaved strip beside the pavement
 * @param walkM raised pavement for walkers beside it, 0 = none
 * @param patches how much it was mended, 0 to 1
 * @param wet 0 dry, 1 under a film of water
 */
record Pavement(
        double rightM, double leftM, Surface surface, double gravelM, double walkM, double patches, double wet) {
    enum Surface {
        ASPHALT,
        CONCRETE,
        GRAVEL,
        DIRT,
        RUTS,
        SNOW
    }

    static final Pavement DEMO = new Pavement(1.65 + 0.25, 4.95 + 0.25, Surface.ASPHALT, 0.8, 0, 0, 0);

    static Pavement random(Setting setting, Lanes lanes, boolean snow, double wet, SplittableRandom random) {
        var surface = surface(setting, snow, random);
        double shoulder = random.nextDouble() < 0.45 ? 0.25 : 1.8 * random.nextDouble();
        double walk = setting.built() && random.nextDouble() < 0.8 ? 1.2 + 3 * random.nextDouble() : 0;
        double gravel = walk > 0 ? 0 : 2.2 * random.nextDouble() * random.nextDouble();
        return new Pavement(
                lanes.rightM() + shoulder,
                lanes.leftM() + (lanes.oneWay() ? 0.7 : shoulder),
                surface,
                gravel,
                walk,
                random.nextDouble() < 0.4 ? random.nextDouble() : 0,
                wet);
    }

    private static Surface surface(Setting setting, boolean snow, SplittableRandom random) {
        if (snow && random.nextDouble() < 0.45) {
            return Surface.SNOW;
        }
        double pick = random.nextDouble();
        if (setting == Setting.TRACK) {
            return pick < 0.4 ? Surface.GRAVEL : pick < 0.7 ? Surface.DIRT : Surface.RUTS;
        }
        if (pick < 0.06 && !setting.built() && setting != Setting.MOTORWAY) {
            return Surface.GRAVEL;
        }
        return pick > 0.92 ? Surface.CONCRETE : Surface.ASPHALT;
    }

    boolean paved() {
        return surface == Surface.ASPHALT || surface == Surface.CONCRETE;
    }
}
