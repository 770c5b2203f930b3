package org.truegrade.demo;

import org.truegrade.simulator.drive.CarState;
import org.truegrade.simulator.drive.World;

/** A world that moves in whole steps of 20 ms, so that two of the same drive are the same at every moment. */
final class SteppedWorld {
    private static final long STEP_NS = 20_000_000L;

    private final World world;
    private long steps;

    SteppedWorld(World world) {
        this.world = world;
    }

    /** Told after each step. */
    interface Observer {
        void stepped(World world);
    }

    /** Moves on to the last whole step at or before the time; never back. */
    CarState advanceTo(long timeNs, Observer observer) {
        while ((steps + 1) * STEP_NS <= timeNs) {
            steps++;
            world.advanceTo(steps * STEP_NS / 1e9);
            observer.stepped(world);
        }
        return world.state();
    }

    World world() {
        return world;
    }
}
