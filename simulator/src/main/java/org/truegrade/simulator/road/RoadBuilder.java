package org.truegrade.simulator.road;

import java.util.ArrayList;
import java.util.List;

/** Says a road in words: {@code new RoadBuilder().limitKmh(80).straight(300).slope(0.06).curve(150, 120).build()}. */
public final class RoadBuilder {
    private final List<Section> sections = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();
    private double slope;
    private double limitMps = 80 / 3.6;
    private double length;
    private double verticalRadiusM = Road.VERTICAL_RADIUS_M;

    /** Slope of the sections that follow, rise over run. */
    public RoadBuilder slope(double newSlope) {
        slope = newSlope;
        return this;
    }

    /** Speed limit of the sections that follow. */
    public RoadBuilder limitKmh(double kmh) {
        limitMps = kmh / 3.6;
        return this;
    }

    /** Radius of all crests and sags, metres. */
    public RoadBuilder verticalRadius(double metres) {
        verticalRadiusM = metres;
        return this;
    }

    public RoadBuilder straight(double lengthM) {
        return add(lengthM, 0, Section.Kind.OPEN);
    }

    /** A curve of a radius in metres, positive to the left. */
    public RoadBuilder curve(double lengthM, double radiusM) {
        return add(lengthM, 1 / radiusM, Section.Kind.OPEN);
    }

    /** A turn at a junction by so many degrees, positive to the left. */
    public RoadBuilder turn(double degrees, double radiusM) {
        return add(
                Math.abs(Math.toRadians(degrees)) * radiusM,
                Math.signum(degrees) / radiusM,
                Section.Kind.JUNCTION_TURN);
    }

    /** The car must stop here: a stop line, a barrier. */
    public RoadBuilder stop() {
        stops.add(length);
        return this;
    }

    /** Length so far: where the next section begins. */
    public double lengthM() {
        return length;
    }

    private RoadBuilder add(double lengthM, double curvature, Section.Kind kind) {
        sections.add(new Section(lengthM, slope, curvature, limitMps, kind));
        length += lengthM;
        return this;
    }

    public Road build() {
        return new Road(sections, stops, verticalRadiusM);
    }
}
