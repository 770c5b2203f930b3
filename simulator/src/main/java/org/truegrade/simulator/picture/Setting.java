package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/** The kind of place that a training picture shows; what stands at the road follows it. */
enum Setting {
    COUNTRY,
    FOREST,
    MOUNTAIN,
    PLAIN,
    COAST,
    MOTORWAY,
    SUBURB,
    TOWN,
    TRACK;

    private static final Setting[] OFTEN = {
        COUNTRY, COUNTRY, COUNTRY, FOREST, FOREST, FOREST, MOUNTAIN, MOUNTAIN, MOUNTAIN, PLAIN, PLAIN, PLAIN, COAST,
        MOTORWAY, SUBURB, SUBURB, TOWN, TRACK, TRACK
    };

    static Setting draw(SplittableRandom random) {
        return OFTEN[random.nextInt(OFTEN.length)];
    }

    boolean built() {
        return this == SUBURB || this == TOWN;
    }
}
