package org.truegrade.simulator.drive;

import java.util.OptionalDouble;
import org.truegrade.trip.Vehicle;

/**
 * What a vehicle is, as far as its motion goes along the road.
 *
 * @param massKg with load
 * @param rolling rolling resistance coefficient
 * @param dragAreaM2 drag coefficient times frontal area
 * @param wheelRadiusM dynamic radius
 * @param efficiency from clutch to road
 * @param maxBrakingMps2 what the tyres hold
 * @param cooling share of the radiator that works, 1 = sound
 */
public record VehicleModel(
        Vehicle vehicle,
        Engine engine,
        Gearbox gearbox,
        double massKg,
        double rolling,
        double dragAreaM2,
        double wheelRadiusM,
        double efficiency,
        double maxBrakingMps2,
        double cooling) {
    public static final double GRAVITY = 9.81;
    private static final double AIR_KG_M3 = 1.2;

    public VehicleModel {
        if (!(massKg > 300) || !(wheelRadiusM > 0.1) || !(efficiency > 0.5 && efficiency <= 1)) {
            throw new IllegalArgumentException("a vehicle of " + massKg + " kg on wheels of " + wheelRadiusM + " m");
        }
    }

    /** A light van of 1,650 kg with an automatic gearbox. */
    public static VehicleModel van(String name) {
        var vehicle = new Vehicle(name, "van", "petrol", OptionalDouble.of(Engine.PETROL_1800.redLineRpm()));
        return new VehicleModel(vehicle, Engine.PETROL_1800, Gearbox.AUTOMATIC, 1650, 0.011, 0.82, 0.31, 0.92, 8.5, 1);
    }

    /** A car of 1,350 kg with a manual gearbox. */
    public static VehicleModel car(String name) {
        var vehicle = new Vehicle(name, "car", "petrol", OptionalDouble.of(Engine.PETROL_1800.redLineRpm()));
        return new VehicleModel(vehicle, Engine.PETROL_1800, Gearbox.MANUAL, 1350, 0.011, 0.66, 0.31, 0.93, 8.5, 1);
    }

    /** The same vehicle with a radiator that works in part only. */
    public VehicleModel withCooling(double share) {
        return new VehicleModel(
                vehicle, engine, gearbox, massKg, rolling, dragAreaM2, wheelRadiusM, efficiency, maxBrakingMps2, share);
    }

    /** Rolling and air resistance in newtons, without the slope's pull. */
    double resistanceN(double speedMps) {
        double roll = speedMps > 0.05 ? rolling * massKg * GRAVITY : 0;
        return roll + 0.5 * AIR_KG_M3 * dragAreaM2 * speedMps * speedMps;
    }

    /** Mass with what turns: engine and wheels count more in low gears. */
    double inertiaKg(int gear) {
        double ratio = gearbox.ratio(gear);
        return massKg * 1.03 + 0.12 * ratio * ratio / (wheelRadiusM * wheelRadiusM);
    }
}
