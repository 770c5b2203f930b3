package org.truegrade.simulator.drive;

import org.truegrade.simulator.road.Road;

/** One car with its driver on one road. The same arguments give the same drive. Used by one thread. */
public final class World {
    private final Road road;
    private final Driver driver;
    private final Car car;
    private CarState state;
    private double wish;

    /** @param coolantC temperature of the engine when the drive begins */
    public World(Road road, VehicleModel vehicle, Driver driver, double coolantC) {
        this.road = road;
        this.driver = driver;
        this.car = new Car(vehicle, 2, coolantC);
        this.state = car.state();
    }

    /** One step of 10 to 50 ms. */
    public CarState step(double dt) {
        if (!(dt >= 0.001 && dt <= 0.05)) {
            throw new IllegalArgumentException("a step of " + dt + " s: want 0.001 to 0.05");
        }
        wish = driver.wish(state, dt);
        car.step(wish, road.slopeAt(state.distanceM()), dt);
        state = car.state();
        return state;
    }

    /** Steps until a time since the drive began, in steps of at most 20 ms. */
    public CarState advanceTo(double timeS) {
        while (timeS - state.timeS() > 1e-9) {
            step(Math.min(0.02, Math.max(0.001, timeS - state.timeS())));
        }
        return state;
    }

    /** What the driver asked for in the last step, m/s² on the level. */
    double wish() {
        return wish;
    }

    public CarState state() {
        return state;
    }

    public Road road() {
        return road;
    }

    public Driver driver() {
        return driver;
    }

    /** Whether the drive is over: the car stands at the end of its road. */
    public boolean arrived() {
        return driver.arrived(state);
    }
}
