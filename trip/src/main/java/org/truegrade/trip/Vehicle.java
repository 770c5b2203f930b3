package org.truegrade.trip;

import java.util.OptionalDouble;

/**
 * What is known of the vehicle. Rules take their thresholds from its class; the red line comes from here alone.
 *
 * @param name as the fleet calls it, e.g. {@code Van 7}
 * @param vehicleClass row of the threshold table, e.g. {@code car}, {@code van}, {@code truck}
 * @param fuel {@code petrol}, {@code diesel} or {@code unknown}: decides the economy range of the engine
 * @param redLineRpm first forbidden engine speed in rpm, where the maker states it
 */
public record Vehicle(String name, String vehicleClass, String fuel, OptionalDouble redLineRpm) {
    public Vehicle {
        if (name.isBlank() || vehicleClass.isBlank() || fuel.isBlank()) {
            throw new IllegalArgumentException("a vehicle needs a name, a class and a fuel (or 'unknown')");
        }
        if (redLineRpm.isPresent() && !(redLineRpm.getAsDouble() > 0)) {
            throw new IllegalArgumentException("red line of " + name + " is " + redLineRpm.getAsDouble() + " rpm");
        }
    }

    /** A car of which nothing more is known. */
    public static Vehicle car(String name) {
        return new Vehicle(name, "car", "unknown", OptionalDouble.empty());
    }
}
