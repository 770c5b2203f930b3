package org.truegrade.trip;

import java.util.regex.Pattern;

/**
 * One measured quantity.
 *
 * @param name dotted lower-case name, the identity of the signal in a trip, e.g. {@code engine.speed}
 * @param unit unit of every value, e.g. {@code m/s}; {@code 1} for a plain number
 * @param source where the value comes from: standard and PID, receiver, or recorder
 */
public record Signal(String name, String unit, String source) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9]+)*");

    public static final Signal SPEED = Signals.known("vehicle.speed");
    public static final Signal ENGINE_SPEED = Signals.known("engine.speed");
    public static final Signal COOLANT = Signals.known("engine.coolant");
    public static final Signal LOAD = Signals.known("engine.load");
    public static final Signal THROTTLE = Signals.known("engine.throttle");
    public static final Signal PEDAL = Signals.known("engine.pedal");
    public static final Signal CAMERA_FRONT = Signals.known("camera.front");
    public static final Signal STEERING = Signals.known("steering.angle");
    public static final Signal LATITUDE = Signals.known("gnss.latitude");
    public static final Signal LONGITUDE = Signals.known("gnss.longitude");
    public static final Signal ALTITUDE = Signals.known("gnss.altitude");
    public static final Signal GNSS_SPEED = Signals.known("gnss.speed");
    public static final Signal CURVATURE = Signals.known("road.curvature");

    public Signal {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "signal name '" + name + "': want dotted lower-case words such as engine.speed");
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("signal " + name + " has no unit; write 1 for a plain number");
        }
    }

    /** The words for a page: the table's title, or the name of a signal that the table does not know. */
    public String title() {
        return Signals.title(name);
    }
}
