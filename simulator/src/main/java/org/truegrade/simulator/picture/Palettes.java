package org.truegrade.simulator.picture;

import java.util.List;
import java.util.SplittableRandom;

/** Palettes for training: sky, land and road of different hours and countries put together, each colour shifted. */
final class Palettes {
    private Palettes() {}

    static Palette draw(Series series, Weather weather, SplittableRandom random) {
        var all = series == Series.UNSEEN ? Palette.UNSEEN : Palette.TRAINING;
        var sky = pick(all, random);
        if (sky.sun() < 0.2 && sky.light() < 0.9 && random.nextBoolean()) {
            // Most pictures are taken by day.
            sky = pick(all, random);
        }
        var land = random.nextInt(3) == 0 ? sky : pick(all, random);
        int asphalt = asphalt(series, random);
        double light = sky.light() * (weather.night() > 0 ? 0.9 : 0.75 + 0.45 * random.nextDouble());
        double sun = weather.clouds() > 0.75 || weather.rain() > 0 ? 0.15 * random.nextDouble() : sky.sun();
        var mixed = new Palette(
                        sky.name(),
                        weather.night() > 0 ? 0x10131f : sky.zenith(),
                        weather.night() > 0 ? 0x262a35 : sky.horizon(),
                        weather.night() > 0 ? 0x1c1f28 : sky.cloud(),
                        land.hills(),
                        land.grass(),
                        land.grassDry(),
                        land.field(),
                        land.soil(),
                        asphalt,
                        land.leaves(),
                        land.leavesLit(),
                        light,
                        sun)
                .shifted(random);
        return weather.snow() > 0 ? snowed(mixed, weather.snow()) : mixed;
    }

    private static Palette pick(List<Palette> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    /** From nearly black and new to bleached; the unseen ones have tints of their own. */
    private static int asphalt(Series series, SplittableRandom random) {
        double grey = 52 + 120 * Math.pow(random.nextDouble(), 1.3);
        double warm = 0.03 * random.nextGaussian() + (series == Series.UNSEEN ? 0.04 : 0);
        double green = 0.012 * random.nextGaussian();
        return rgb(grey * (1 + warm), grey * (1 + green), grey * (1 - warm));
    }

    private static Palette snowed(Palette palette, double snow) {
        int white = 0xe4e9ef;
        return new Palette(
                palette.name(),
                palette.zenith(),
                palette.horizon(),
                palette.cloud(),
                mix(palette.hills(), white, 0.6 * snow),
                mix(palette.grass(), white, 0.97 * snow),
                mix(palette.grassDry(), white, 0.75 * snow),
                mix(palette.field(), white, snow),
                mix(palette.soil(), white, 0.6 * snow),
                palette.asphalt(),
                mix(palette.leaves(), 0x39403c, 0.6),
                mix(palette.leavesLit(), white, 0.5 * snow),
                palette.light(),
                palette.sun());
    }

    static int mix(int a, int b, double share) {
        return rgb(
                (a >> 16 & 255) + share * ((b >> 16 & 255) - (a >> 16 & 255)),
                (a >> 8 & 255) + share * ((b >> 8 & 255) - (a >> 8 & 255)),
                (a & 255) + share * ((b & 255) - (a & 255)));
    }

    private static int rgb(double r, double g, double b) {
        return (int) Noise.clamp(r, 0, 255) << 16 | (int) Noise.clamp(g, 0, 255) << 8 | (int) Noise.clamp(b, 0, 255);
    }
}
