package org.truegrade.simulator.picture;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Colours of a season and an hour, each 0xRRGGBB.
 *
 * @param light how bright everything on the ground is, 1 = noon
 * @param sun how hard light and shade differ, 0 = overcast
 */
record Palette(
        String name,
        int zenith,
        int horizon,
        int cloud,
        int hills,
        int grass,
        int grassDry,
        int field,
        int soil,
        int asphalt,
        int leaves,
        int leavesLit,
        double light,
        double sun) {

    /** What the demo looks like, and nothing else: the training never sees it. */
    static final Palette DEMO = new Palette(
            "late summer morning",
            0x5b8fce,
            0xdfe6e4,
            0xf7f4ee,
            0x7f93a0,
            0x71874a,
            0xa8a162,
            0xc2b070,
            0x93826a,
            0x7a7b7e,
            0x3d5a33,
            0x7c9650,
            1.0,
            0.75);

    /** Looks for training; a sample also shifts each colour. */
    static final List<Palette> TRAINING = List.of(
            new Palette(
                    "spring noon",
                    0x4f86d6,
                    0xcfe0ee,
                    0xffffff,
                    0x8fa8bd,
                    0x6f9a3c,
                    0x9dae55,
                    0xb9c25a,
                    0x8a7a5c,
                    0x86868a,
                    0x3f6d2c,
                    0x86ad4a,
                    1.05,
                    0.9),
            new Palette(
                    "dry hills",
                    0x6ea0dd,
                    0xe8e6da,
                    0xffffff,
                    0xa79b86,
                    0x9a9456,
                    0xcdb878,
                    0xd8c084,
                    0xb09a74,
                    0x8d8a86,
                    0x4e5c35,
                    0x8b8f55,
                    1.1,
                    1.0),
            new Palette(
                    "overcast",
                    0xa9b0b6,
                    0xd2d5d6,
                    0xdfe1e2,
                    0x8b949a,
                    0x5f7040,
                    0x86875c,
                    0x8f8a62,
                    0x6f6754,
                    0x6b6d70,
                    0x33472c,
                    0x56683e,
                    0.95,
                    0.1),
            new Palette(
                    "autumn", 0x7d9cc0, 0xe3ddd2, 0xf2ede4, 0x90897f, 0x7d7a3f, 0xaf9350, 0x9a7a48, 0x80684a, 0x74726f,
                    0x6b4a22, 0xc08a3a, 0.9, 0.6),
            new Palette(
                    "evening gold",
                    0x6f83b5,
                    0xf3c98d,
                    0xf6d9b0,
                    0x7a6f86,
                    0x6c6a34,
                    0xa88a48,
                    0xb08c4c,
                    0x84694a,
                    0x6d6763,
                    0x2f3a22,
                    0x8a7a38,
                    0.75,
                    0.9),
            new Palette(
                    "dusk", 0x2c3a60, 0xb98d86, 0x8a7a8c, 0x39405a, 0x464d3a, 0x5d5a46, 0x5c573f, 0x4e483d, 0x50525b,
                    0x20281f, 0x3b4534, 0.85, 0.1),
            new Palette(
                    "rain", 0x868c92, 0xb3b8ba, 0xa4aaae, 0x7d868b, 0x4d5f3c, 0x6b6e50, 0x6a6a50, 0x565046, 0x55585c,
                    0x2a3a28, 0x455438, 0.85, 0.0),
            new Palette(
                    "winter", 0x9db4cc, 0xe6eaee, 0xf0f2f4, 0xa9b4bf, 0x8a8a6c, 0xb9b79c, 0xd9dde0, 0x8f8878, 0x7c7e82,
                    0x4a4438, 0x6f6a5a, 0.95, 0.4),
            new Palette(
                    "snow", 0x8fa6c2, 0xe4e9ee, 0xf2f4f6, 0xc3ccd6, 0xd9dee4, 0xc8cfd8, 0xe6eaee, 0xb8b6b2, 0x82858a,
                    0x3c453e, 0x6a756c, 1.0, 0.3));

    /** Looks that only measuring shows. */
    static final List<Palette> UNSEEN = List.of(
            new Palette(
                    "red earth",
                    0x3f7fc8,
                    0xd9dcd8,
                    0xfafafa,
                    0x9a7f78,
                    0x7f7a45,
                    0xb08a5a,
                    0xa86a48,
                    0xa3593c,
                    0x77716c,
                    0x44522c,
                    0x7f8c48,
                    1.05,
                    0.95),
            new Palette(
                    "heath", 0x8fa2b8, 0xdad3d6, 0xeae6e8, 0x84808f, 0x6d5f5a, 0x8f7a78, 0x7c6a72, 0x6a5c50, 0x65676c,
                    0x34392f, 0x5b6048, 0.9, 0.35),
            new Palette(
                    "tropical noon",
                    0x3d8fd8,
                    0xbfdcea,
                    0xffffff,
                    0x7fa596,
                    0x4f8f35,
                    0x8da248,
                    0x9cae3a,
                    0x8f6a48,
                    0x7d7f80,
                    0x22552a,
                    0x58963a,
                    1.1,
                    0.8),
            new Palette(
                    "grey thaw",
                    0xb9bdc0,
                    0xcfd0d0,
                    0xd8d9d9,
                    0x9a9c9e,
                    0x79745f,
                    0xa7a49a,
                    0xc9cac8,
                    0x6c6459,
                    0x5c5e60,
                    0x3a3731,
                    0x5d574b,
                    0.9,
                    0.05),
            new Palette(
                    "rosy morning",
                    0x7d93c4,
                    0xf0cfc4,
                    0xf7dccf,
                    0x8d86a0,
                    0x6a7f48,
                    0x9a9360,
                    0xa79a62,
                    0x7f7058,
                    0x73727a,
                    0x35492f,
                    0x8a8f52,
                    0.85,
                    0.6));

    /** The same hour with each colour a little different. */
    Palette shifted(RandomGenerator random) {
        double amount = 0.14;
        return new Palette(
                name,
                shift(zenith, amount, random),
                shift(horizon, amount / 2, random),
                shift(cloud, amount / 2, random),
                shift(hills, amount, random),
                shift(grass, amount, random),
                shift(grassDry, amount, random),
                shift(field, amount, random),
                shift(soil, amount, random),
                shift(asphalt, amount, random),
                shift(leaves, amount, random),
                shift(leavesLit, amount, random),
                light * (0.9 + 0.25 * random.nextDouble()),
                Math.clamp(sun + 0.4 * (random.nextDouble() - 0.5), 0, 1));
    }

    /** The same land under the sky of a photo, whose light falls on it. */
    Palette lit(int skyHigh, int skyLow, double newLight) {
        return new Palette(
                name, skyHigh, skyLow, cloud, hills, grass, grassDry, field, soil, asphalt, leaves, leavesLit, newLight,
                sun);
    }

    private static int shift(int colour, double amount, RandomGenerator random) {
        double all = 1 + amount * (2 * random.nextDouble() - 1);
        int shifted = 0;
        for (int at = 16; at >= 0; at -= 8) {
            double own = 1 + amount / 2 * (2 * random.nextDouble() - 1);
            int value = (int) Math.clamp(((colour >> at) & 255) * all * own, 0, 255);
            shifted |= value << at;
        }
        return shifted;
    }
}
