package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * Everything about a road's looks that its geometry does not say. Places are made from the seed, so that a drive shows the
 * same trees in every frame.
 */
record Scenery(
        long seed,
        Palette palette,
        Lanes lanes,
        Pavement pavement,
        Marking marking,
        Plants plants,
        Furniture furniture,
        Relief relief,
        Weather weather) {

    /** The demo's country. Its palette is not among the training's, and its seed not among those that training makes. */
    static final Scenery DEMO = new Scenery(
            0x7472756567726164L,
            Palette.DEMO,
            Lanes.DEMO,
            Pavement.DEMO,
            Marking.DEMO,
            Plants.DEMO,
            Furniture.DEMO,
            Relief.DEMO,
            Weather.DEMO);

    private static final long TRAINING_SALT = 0x747261696e696e67L;

    /**
     * A random country for training: never the demo's palette.
     *
     * @param slope of the road ahead
     */
    static Scenery training(Series series, long seed, double slope) {
        var random = new SplittableRandom(Noise.mix(seed, TRAINING_SALT, 1));
        var setting = Setting.draw(random);
        var weather = Weather.random(setting, random);
        boolean snow = weather.snow() > 0;
        var palette = Palettes.draw(series, weather, random);
        var lanes = Lanes.random(setting, random);
        double wet = weather.rain() > 0 || random.nextDouble() < 0.06 ? 0.3 + 0.7 * random.nextDouble() : 0;
        var pavement = Pavement.random(setting, lanes, snow, wet, random);
        var relief = Relief.random(setting, slope, random);
        return new Scenery(
                Noise.mix(seed, TRAINING_SALT, 2),
                palette,
                lanes,
                pavement,
                Marking.random(setting, lanes, pavement, random),
                Plants.random(setting, snow, random),
                Furniture.random(setting, relief, random),
                relief,
                weather);
    }

    Scenery withoutCars() {
        return new Scenery(seed, palette, lanes, pavement, marking, plants, furniture.withoutCars(), relief, weather);
    }

    /** The same country by day, in other colours. */
    Scenery in(Palette other) {
        return new Scenery(seed, other, lanes, pavement, marking, plants, furniture, relief, weather.byDay());
    }

    /** Where the middle of the pavement lies, metres left of the car's way. */
    double middleM() {
        return (pavement.leftM() - pavement.rightM()) / 2;
    }

    /** Half of the pavement's width. */
    double halfM() {
        return (pavement.leftM() + pavement.rightM()) / 2;
    }
}
