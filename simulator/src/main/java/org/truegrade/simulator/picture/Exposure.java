package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * How a picture was taken and what became of it on the way.
 *
 * @param land mean brightness that the land is exposed to, 0 to 255
 * @param skyGain brightness of the sky: against the light it burns out
 * @param gamma below 1 lifts the shades
 * @param contrast 1 = as it is
 * @param saturation 0 = grey
 * @param red strength of red against green
 * @param blue strength of blue against green
 * @param blur passes of a three-pixel blur
 * @param moved pixels that it is smeared sideways
 * @param blocks how much fine detail compression took, 0 to 1
 * @param dirt on the glass, 0 to 1
 * @param reflection in the glass, 0 to 1
 * @param bars height of black bars above and below, share of the picture
 */
record Exposure(
        double land,
        double skyGain,
        double gamma,
        double contrast,
        double saturation,
        double red,
        double blue,
        double blur,
        int moved,
        double blocks,
        double dirt,
        double reflection,
        double bars) {
    static Exposure random(Weather weather, SplittableRandom random) {
        boolean against = weather.night() == 0 && random.nextDouble() < 0.25;
        double pick = random.nextDouble();
        double cast = random.nextDouble() < 0.25 ? 0.10 : 0.035;
        return new Exposure(
                against ? 42 + 40 * random.nextDouble() : 70 + 75 * random.nextDouble(),
                against ? 1.25 + 0.8 * random.nextDouble() : 0.85 + 0.35 * random.nextDouble(),
                0.75 + 0.5 * random.nextDouble(),
                random.nextDouble() < 0.3 ? 1.1 + 0.6 * random.nextDouble() : 0.85 + 0.3 * random.nextDouble(),
                pick < 0.03 ? 0 : pick < 0.25 ? 1.2 + 0.6 * random.nextDouble() : 0.6 + 0.5 * random.nextDouble(),
                1 + cast * random.nextGaussian(),
                1 + cast * random.nextGaussian(),
                random.nextDouble() < 0.2 ? 1 + 5 * random.nextDouble() : random.nextDouble(),
                random.nextDouble() < 0.05 ? 2 + random.nextInt(5) : 0,
                random.nextDouble() < 0.5 ? random.nextDouble() : 0,
                random.nextDouble() < 0.15 ? random.nextDouble() : 0,
                random.nextDouble() < 0.2 ? random.nextDouble() : 0,
                random.nextDouble() < 0.03 ? 0.04 + 0.06 * random.nextDouble() : 0);
    }
}
