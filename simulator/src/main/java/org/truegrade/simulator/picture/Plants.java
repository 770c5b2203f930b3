package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * What grows at the road.
 *
 * @param trees how much, 0 to 1
 * @param conifers share of the trees that are conifers
 * @param bare share of the other trees without leaves
 * @param slim share of the other trees that are poplars
 * @param bushes share of bushes among what stands near
 * @param nearM how close to the pavement trees stand
 * @param tallM height of a common tree
 * @param avenueM distance of the trees of an avenue, 0 = no avenue
 * @param meadow tall grass and crops at the verge, 0 to 1
 */
record Plants(
        double trees,
        double conifers,
        double bare,
        double slim,
        double bushes,
        double nearM,
        double tallM,
        double avenueM,
        double meadow) {
    static final Plants DEMO = new Plants(0.36, 0.25, 0, 0, 0.25, 5.0, 9.5, 0, 0);
    static final Plants NONE = new Plants(0, 0, 0, 0, 0, 5, 9.5, 0, 0);

    static Plants random(Setting setting, boolean winter, SplittableRandom random) {
        double some = random.nextDouble();
        double trees = switch (setting) {
            case FOREST -> 0.65 + 0.35 * some;
            case COUNTRY, TRACK -> 0.9 * some;
            case MOUNTAIN -> 0.8 * some * some;
            case PLAIN -> some < 0.6 ? 0 : 0.25 * some;
            case COAST, MOTORWAY -> 0.5 * some * some;
            case SUBURB -> 0.45 * some;
            case TOWN -> 0.2 * some;
        };
        return new Plants(
                trees,
                random.nextDouble() < 0.4 ? 0.1 : random.nextDouble(),
                winter ? 0.4 + 0.6 * random.nextDouble() : random.nextDouble() < 0.15 ? random.nextDouble() : 0,
                random.nextDouble() < 0.2 ? 0.5 * random.nextDouble() : 0,
                0.1 + 0.6 * random.nextDouble(),
                1 + (setting == Setting.FOREST ? 3.5 : 7) * random.nextDouble(),
                5 + 13 * random.nextDouble(),
                setting != Setting.MOTORWAY && setting != Setting.PLAIN && random.nextDouble() < 0.1
                        ? 8 + 12 * random.nextDouble()
                        : 0,
                random.nextDouble() < 0.4 ? random.nextDouble() : 0);
    }
}
