package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * The shape of the land.
 *
 * @param rough how rough the land beside the road is, metres
 * @param bank steepest side slope of cuttings and embankments
 * @param hillside slope across the road where it runs along a hillside, positive rising to the left
 * @param wallM height of the rock wall on the rising side, 0 = none
 * @param ownWill how far the land away from the road keeps to its own heights instead of the road's, 0 to 1
 * @param rollM height of that land's hills
 * @param below height of the road over the far land, metres
 * @param hills height of the far hills, radians
 * @param peaks how jagged they are, 0 to 1
 * @param sea share of the way round where the far land is water
 * @param sightM how far the land itself is drawn
 */
record Relief(
        double rough,
        double bank,
        double hillside,
        double wallM,
        double ownWill,
        double rollM,
        double below,
        double hills,
        double peaks,
        double sea,
        double sightM) {
    static final Relief DEMO = new Relief(3.5, 0.2, 0, 0, 0, 0, 60, 0.085, 0, 0, 560);
    static final Relief FLAT = new Relief(0, 0, 0, 0, 0, 0, 60, 0, 0, 0, 560);

    /**
     * @param slope of the road ahead, which says a little about the land: who goes down has it below
     */
    static Relief random(Setting setting, double slope, SplittableRandom random) {
        double high = random.nextDouble();
        double drop = slope < 0 ? -600 * slope : 0;
        boolean calm = setting == Setting.PLAIN || setting == Setting.MOTORWAY;
        double hillside = setting == Setting.MOUNTAIN && random.nextDouble() < 0.8
                        || setting == Setting.COAST
                        || !calm && !setting.built() && random.nextDouble() < 0.2
                ? (random.nextBoolean() ? 1 : -1) * (0.12 + 0.6 * random.nextDouble())
                : 0;
        boolean rock = Math.abs(hillside) > 0.2 && random.nextDouble() < 0.5;
        double hills = switch (setting) {
            case MOUNTAIN -> 0.05 + 0.22 * high;
            case COAST -> 0.05 * high;
            case PLAIN -> high < 0.35 ? 0.01 * high : 0.14 * (high - 0.3);
            default -> high < 0.3 ? 0.01 : 0.12 * high * high;
        };
        return new Relief(
                calm ? random.nextDouble() : 5 * random.nextDouble(),
                (calm ? 0.15 : setting.built() ? 0.05 : 0.6) * random.nextDouble(),
                hillside,
                rock ? 1.5 + 7 * random.nextDouble() : 0,
                setting.built() ? 0.3 * random.nextDouble() : random.nextDouble(),
                calm ? 2 * random.nextDouble() : 22 * random.nextDouble() * random.nextDouble(),
                drop + (setting == Setting.MOUNTAIN ? 30 + 300 * random.nextDouble() : 2 + 45 * random.nextDouble()),
                hills,
                setting == Setting.MOUNTAIN ? random.nextDouble() : random.nextDouble() < 0.3 ? random.nextDouble() : 0,
                setting == Setting.COAST ? 0.5 + 0.5 * random.nextDouble() : random.nextDouble() < 0.06 ? 0.4 : 0,
                1100);
    }
}
