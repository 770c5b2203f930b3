package org.truegrade.simulator.drive;

import org.truegrade.simulator.road.Road;

/**
 * What a driver asked of pedals and brake at each metre of a road, as the acceleration that it would be on the level: the
 * same driver commands for another road of the same plan.
 */
public final class CommandTape {
    private final float[] wishes;

    private CommandTape(float[] wishes) {
        this.wishes = wishes;
    }

    /** Lets a driver drive a road and notes the commands. */
    public static CommandTape record(Road road, VehicleModel vehicle, Driver driver, double coolantC) {
        var wishes = new float[(int) Math.ceil(road.lengthM()) + 1];
        var world = new World(road, vehicle, driver, coolantC);
        int noted = 0;
        while (!world.arrived() && world.state().timeS() < 3600) {
            var car = world.step(0.02);
            int here = Math.clamp((long) car.distanceM(), 0, wishes.length - 1);
            float wish = (float) world.wish();
            for (; noted <= here; noted++) {
                wishes[noted] = wish;
            }
        }
        return new CommandTape(wishes);
    }

    double at(double metre) {
        return wishes[Math.clamp((long) metre, 0, wishes.length - 1)];
    }

    double lengthM() {
        return wishes.length - 1;
    }
}
