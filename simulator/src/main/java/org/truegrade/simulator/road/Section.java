package org.truegrade.simulator.road;

/**
 * A piece of road. Between two sections slope and curvature pass smoothly from one to the other.
 *
 * @param lengthM along the road
 * @param slope rise over run, positive uphill
 * @param curvature of the way that the car drives, 1/m, positive to the left
 * @param limitMps speed limit in force
 * @param kind a stretch of open road, or a turn at a junction
 */
public record Section(double lengthM, double slope, double curvature, double limitMps, Kind kind) {
    /** What a section is. */
    public enum Kind {
        OPEN,
        JUNCTION_TURN
    }

    public Section {
        if (!(lengthM > 0) || !(Math.abs(slope) <= 0.25) || !(Math.abs(curvature) <= 0.25) || !(limitMps > 0)) {
            throw new IllegalArgumentException("a section of " + lengthM + " m, slope " + slope + ", curvature "
                    + curvature + "/m, limit " + limitMps + " m/s: want a length and a limit above 0, a slope within"
                    + " 25 % and a radius of 4 m or more");
        }
        if (kind == Kind.JUNCTION_TURN && Math.abs(lengthM * curvature) < Math.toRadians(30)) {
            throw new IllegalArgumentException("a junction turn of less than 30 degrees is a curve");
        }
    }

    /** Heading change over the section in radians, positive to the left. */
    public double headingChange() {
        return lengthM * curvature;
    }
}
