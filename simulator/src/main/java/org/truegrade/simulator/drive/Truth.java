package org.truegrade.simulator.drive;

import java.util.Locale;
import org.truegrade.simulator.road.RoadAhead;

/**
 * What is true in one moment of a simulated drive: what no recorder can know. Lies beside the trip as
 * {@code NAME.truth.csv}; only the simulator and the training read it.
 */
public record Truth(CarState car, double slope, double curvature, RoadAhead ahead, String act, String cause) {
    /** Columns of the table: numbers in SI, classes as in the trip's enums in lower case, empty where nothing is certain. */
    public static final String HEADER = String.join(
            ",",
            "time_s", // since the trip began
            "distance_m", // along the road
            "speed_mps",
            "acceleration_mps2", // dv/dt
            "level_acceleration_mps2", // dv/dt + g × slope's sine: what the driver asked for
            "slope", // under the wheels, rise over run, positive uphill
            "curvature_per_m", // under the wheels, positive to the left
            "slope_ahead", // mean of 20 to 80 m ahead
            "curvature_ahead_per_m", // mean, signed, of 20 to 80 m ahead
            "gradient_ahead", // uphill, level, downhill
            "alignment_ahead", // straight, curve, left_turn, right_turn
            "turn_under_wheels", // left_turn, right_turn: the junction turn that the car is in
            "engine_rpm",
            "gear",
            "pedal_pct",
            "brake_pct",
            "coolant_c",
            "act", // what the driver is doing beside following the road, e.g. harsh_braking
            "cause"); // driver or road: whose that is

    /** The present moment of a world. */
    public static Truth of(World world) {
        var car = world.state();
        double at = car.distanceM();
        var act = world.driver().doing();
        return new Truth(
                car,
                world.road().slopeAt(at),
                world.road().curvatureAt(at),
                world.road().ahead(at),
                act.map(Act::name).orElse(""),
                act.map(doing -> word(doing.cause())).orElse(""));
    }

    /** One line of the table, without its end. */
    public String line() {
        return String.join(
                ",",
                number(car.timeS(), 3),
                number(car.distanceM(), 2),
                number(car.speedMps(), 3),
                number(car.accelerationMps2(), 3),
                number(car.levelMps2(), 3),
                number(slope, 5),
                number(curvature, 6),
                number(ahead.slope(), 5),
                number(ahead.curvature(), 6),
                ahead.gradient().map(Truth::word).orElse(""),
                ahead.alignment().map(Truth::word).orElse(""),
                ahead.turnUnderWheels().map(Truth::word).orElse(""),
                number(car.engineRpm(), 0),
                Integer.toString(car.gear()),
                number(car.pedalPct(), 1),
                number(car.brakePct(), 1),
                number(car.coolantC(), 1),
                act,
                cause);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
