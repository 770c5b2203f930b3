package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * Air and light.
 *
 * @param visibilityM distance at which haze takes 63 %
 * @param clouds 0 clear, 1 closed
 * @param cirrus 0 heaps, 1 veils
 * @param dapple how much the trees' shade spots the road, 0 to 1
 * @param shadows long shadows across the road, 0 to 1
 * @param sunRad where the sun stands against the way's begin, radians to the left
 * @param sunUpRad its height
 * @param glare how much it blinds, 0 to 1
 * @param rain streaks in the air, 0 to 1
 * @param night 0 day, 1 night with the car's own lights
 * @param snow on the land, 0 to 1
 */
record Weather(
        double visibilityM,
        double clouds,
        double cirrus,
        double dapple,
        double shadows,
        double sunRad,
        double sunUpRad,
        double glare,
        double rain,
        double night,
        double snow) {
    static final Weather DEMO = new Weather(2200, 0.45, 0, 0.25, 0, 2, 0.8, 0, 0, 0, 0);
    static final Weather CLEAR = new Weather(5000, 0, 0, 0, 0, 2, 0.8, 0, 0, 0, 0);

    Weather byDay() {
        return new Weather(
                Math.max(visibilityM, 250), clouds, cirrus, dapple, shadows, sunRad, sunUpRad, 0, rain, 0, snow);
    }

    static Weather random(Setting setting, SplittableRandom random) {
        double pick = random.nextDouble();
        boolean rain = pick < 0.1;
        boolean fog = pick > 0.92;
        boolean night = random.nextDouble() < 0.06;
        double clear = 400 + 9000 * Math.pow(random.nextDouble(), 2);
        double visibility = fog ? 50 + 250 * random.nextDouble() : rain ? 200 + 1200 * random.nextDouble() : clear;
        boolean sunny = !rain && !fog && !night && random.nextDouble() < 0.6;
        return new Weather(
                visibility,
                sunny ? 0.75 * random.nextDouble() : random.nextDouble() < 0.7 ? 0.7 + 0.4 * random.nextDouble() : 0.3,
                random.nextDouble(),
                sunny && random.nextDouble() < 0.5 ? random.nextDouble() : 0,
                sunny && random.nextDouble() < 0.45 ? random.nextDouble() : 0,
                2 * Math.PI * random.nextDouble(),
                0.1 + 0.9 * random.nextDouble(),
                sunny ? random.nextDouble() * random.nextDouble() : 0,
                rain ? random.nextDouble() : 0,
                night ? 0.75 + 0.25 * random.nextDouble() : 0,
                random.nextDouble() < (setting == Setting.MOUNTAIN ? 0.2 : 0.1) ? 0.6 + 0.4 * random.nextDouble() : 0);
    }
}
