package org.truegrade.simulator.drive;

/**
 * Something that the driver does at a place, beside driving by the plan.
 *
 * @param name of the act in the truth table
 * @param fromM where it begins, metres along the road
 * @param seconds how long it lasts
 * @param wishMps2 acceleration asked for, on the level, meanwhile; NaN: not asked for, see {@code speedMps}
 * @param speedMps speed that the driver wants to keep meanwhile, where no acceleration is asked for
 * @param cause whose it is
 */
public record Act(String name, double fromM, double seconds, double wishMps2, double speedMps, Cause cause) {
    /** Whose an act's consequences are. */
    public enum Cause {
        DRIVER,
        ROAD
    }

    public Act {
        if (name.isBlank() || !(seconds > 0) || Double.isNaN(wishMps2) == Double.isNaN(speedMps)) {
            throw new IllegalArgumentException("act '" + name + "' for " + seconds
                    + " s: wants a name, a duration, and either an acceleration or a speed");
        }
    }

    /** Brakes hard without a reason: the driver's fault. */
    public static Act harshBraking(double fromM, double mps2, double seconds) {
        return new Act("harsh_braking", fromM, seconds, -mps2, Double.NaN, Cause.DRIVER);
    }

    /** Accelerates hard without a reason: the driver's fault. */
    public static Act harshAcceleration(double fromM, double mps2, double seconds) {
        return new Act("harsh_acceleration", fromM, seconds, mps2, Double.NaN, Cause.DRIVER);
    }

    /** Lets the car roll down a slope, which gains speed that nobody asked for: the road's. */
    public static Act rollingDownhill(double fromM, double seconds) {
        return new Act("sustained_acceleration", fromM, seconds, 0.02, Double.NaN, Cause.ROAD);
    }

    /** Keeps a speed up a climb, which takes a lower gear: the road's. */
    public static Act keepingSpeedUphill(double fromM, double seconds, double speedMps) {
        return new Act("engine_speed", fromM, seconds, Double.NaN, speedMps, Cause.ROAD);
    }
}
