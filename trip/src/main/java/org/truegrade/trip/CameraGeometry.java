package org.truegrade.trip;

import java.util.OptionalDouble;

/**
 * What is known of how the front camera sits. Part of {@code trip.json} where somebody has measured it.
 *
 * @param horizon row of the true horizon on a level road, as a share of the picture's height from its top, 0.05 to 0.95
 * @param fieldOfViewDeg horizontal field of view, degrees, 20 to 150
 */
public record CameraGeometry(OptionalDouble horizon, OptionalDouble fieldOfViewDeg) {
    /** Nothing is known. */
    public static final CameraGeometry UNKNOWN = new CameraGeometry(OptionalDouble.empty(), OptionalDouble.empty());

    public CameraGeometry {
        if (horizon.isPresent() && !(horizon.getAsDouble() >= 0.05 && horizon.getAsDouble() <= 0.95)) {
            throw new IllegalArgumentException(
                    "a camera's horizon is a share of the picture's height from its top, 0.05" + " to 0.95, not "
                            + horizon.getAsDouble());
        }
        if (fieldOfViewDeg.isPresent()
                && !(fieldOfViewDeg.getAsDouble() >= 20 && fieldOfViewDeg.getAsDouble() <= 150)) {
            throw new IllegalArgumentException(
                    "a camera's horizontal field of view is 20 to 150 degrees, not " + fieldOfViewDeg.getAsDouble());
        }
    }

    public boolean isKnown() {
        return horizon.isPresent() || fieldOfViewDeg.isPresent();
    }
}
