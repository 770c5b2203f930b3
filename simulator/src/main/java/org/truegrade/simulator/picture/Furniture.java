package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * What people put beside the road.
 *
 * @param posts white posts every 50 m
 * @param railRight guard rail on the right
 * @param railLeft guard rail on the left
 * @param polesM distance between power poles, 0 = none
 * @param lampsM distance between street lights, 0 = none
 * @param signs how often signs stand at the road, 0 to 1
 * @param chevrons boards on the outside of sharp bends
 * @param houses how often single houses stand at the road, 0 to 1
 * @param row how closely houses stand in rows along the road, 0 to 1
 * @param setbackM from the pavement to the rows
 * @param tallM height of the rows
 * @param fence what runs along the road
 * @param fenceM distance of it from the pavement
 * @param traffic how many other cars, 0 to 1
 * @param parked how many parked cars, 0 to 1
 */
record Furniture(
        boolean posts,
        boolean railRight,
        boolean railLeft,
        double polesM,
        double lampsM,
        double signs,
        boolean chevrons,
        double houses,
        double row,
        double setbackM,
        double tallM,
        Fence fence,
        double fenceM,
        double traffic,
        double parked) {
    /** What runs along the road. */
    enum Fence {
        NONE,
        WOOD,
        WIRE,
        HEDGE,
        WALL
    }

    static final Furniture DEMO =
            new Furniture(true, false, false, 0, 0, 0, false, 0.25, 0, 10, 6, Fence.NONE, 0, 0, 0);
    static final Furniture NONE = new Furniture(false, false, false, 0, 0, 0, false, 0, 0, 10, 6, Fence.NONE, 0, 0, 0);

    /** Without other cars, which stand still in a country that is driven through. */
    Furniture withoutCars() {
        return new Furniture(
                posts, railRight, railLeft, polesM, lampsM, signs, chevrons, houses, row, setbackM, tallM, fence,
                fenceM, 0, 0);
    }

    static Furniture random(Setting setting, Relief relief, SplittableRandom random) {
        boolean built = setting.built();
        boolean fast = setting == Setting.MOTORWAY;
        double rail = random.nextDouble();
        boolean fallsRight = relief.hillside() > 0.15;
        boolean fallsLeft = relief.hillside() < -0.15;
        double pick = random.nextDouble();
        var fence = fast || pick < 0.55
                ? Fence.NONE
                : pick < 0.66 ? Fence.WOOD : pick < 0.78 ? Fence.WIRE : pick < 0.9 ? Fence.HEDGE : Fence.WALL;
        return new Furniture(
                !built && random.nextDouble() < 0.35,
                rail < (fast ? 0.6 : fallsRight ? 0.6 : built ? 0 : 0.12),
                rail > 1 - (fast ? 0.8 : fallsLeft ? 0.6 : built ? 0 : 0.08),
                random.nextDouble() < (fast ? 0.05 : 0.3) ? 25 + 30 * random.nextDouble() : 0,
                random.nextDouble() < (built ? 0.6 : fast ? 0.3 : 0.04) ? 22 + 20 * random.nextDouble() : 0,
                random.nextDouble() * random.nextDouble(),
                !built && random.nextDouble() < 0.3,
                setting == Setting.TRACK || random.nextDouble() < 0.5 ? 0.05 : 0.9 * random.nextDouble(),
                setting == Setting.TOWN
                        ? 0.65 + 0.35 * random.nextDouble()
                        : setting == Setting.SUBURB ? 0.25 + 0.5 * random.nextDouble() : 0,
                setting == Setting.TOWN ? 0.3 + 3 * random.nextDouble() : 3 + 8 * random.nextDouble(),
                setting == Setting.TOWN ? 6 + 12 * random.nextDouble() : 4 + 4 * random.nextDouble(),
                fence,
                0.5 + 5 * random.nextDouble() * random.nextDouble(),
                random.nextDouble() < 0.45 ? 0 : random.nextDouble(),
                built ? random.nextDouble() : 0);
    }
}
