package org.truegrade.simulator.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.RoadEstimate;

/**
 * A road as the way that a car drives on it, from 0 to {@link #lengthM()}. Distances are metres along that way. Before its
 * begin and after its end it goes on straight and becomes level, so that there is something to look at.
 *
 * <p>Slope and curvature are the sections' own, joined by transitions that keep the heading changes and nearly the heights;
 * heading, place and height are their integrals in steps of one metre.
 */
public final class Road {
    /** Road before the begin. */
    public static final double BEFORE_M = 60;

    /** Road after the end. */
    public static final double AFTER_M = 700;

    /** Radius of the vertical curves; a country road for 80 km/h has 1,500 to 3,000 m (RAL 2012, EKL 3 and 4). */
    static final double VERTICAL_RADIUS_M = 1500;

    private static final double CURVE_TRANSITION_M = 14;
    private static final double TURN_TRANSITION_M = 2.5;

    private final List<Section> sections;
    private final double[] begins;
    private final List<Junction> junctions = new ArrayList<>();
    private final List<Double> stops;
    private final double length;
    private final double verticalRadiusM;
    private final int samples;
    private final float[] slope;
    private final float[] curvature;
    private final double[] heading;
    private final double[] x;
    private final double[] y;
    private final double[] z;

    Road(List<Section> sections, List<Double> stops, double verticalRadiusM) {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a road needs a section");
        }
        this.verticalRadiusM = verticalRadiusM;
        this.sections = List.copyOf(sections);
        this.stops = List.copyOf(stops);
        begins = new double[sections.size() + 1];
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            begins[i + 1] = begins[i] + section.lengthM();
            if (section.kind() == Section.Kind.JUNCTION_TURN) {
                junctions.add(new Junction(begins[i], begins[i + 1], section.headingChange()));
            }
        }
        length = begins[sections.size()];
        samples = (int) Math.ceil(BEFORE_M + length + AFTER_M) + 1;
        slope = new float[samples];
        curvature = new float[samples];
        heading = new double[samples];
        x = new double[samples];
        y = new double[samples];
        z = new double[samples];
        integrate();
    }

    private void integrate() {
        for (int i = 0, part = 0; i < samples; i++) {
            double s = i - BEFORE_M;
            while (part < sections.size() - 1 && s >= begins[part + 1]) {
                part++;
            }
            slope[i] = (float) blend(s, part, Road::slopeOf, this::slopeTransition);
            curvature[i] = (float) blend(s, part, Road::curvatureOf, this::curveTransition);
        }
        for (int i = 1; i < samples; i++) {
            double middle = (slope[i] + slope[i - 1]) / 2;
            double run = 1 / Math.sqrt(1 + middle * middle);
            double turned = (curvature[i] + curvature[i - 1]) / 2;
            heading[i] = heading[i - 1] + turned;
            double direction = heading[i - 1] + turned / 2;
            x[i] = x[i - 1] + Math.cos(direction) * run;
            y[i] = y[i - 1] + Math.sin(direction) * run;
            z[i] = z[i - 1] + middle * run;
        }
    }

    private interface Quantity {
        double of(Road road, int part);
    }

    private interface Transition {
        double half(double before, double after, int left);
    }

    private double slopeOf(int part) {
        return part < 0 || part >= sections.size() ? 0 : sections.get(part).slope();
    }

    private double curvatureOf(int part) {
        return part < 0 || part >= sections.size() ? 0 : sections.get(part).curvature();
    }

    private double slopeTransition(double before, double after, int left) {
        return Math.min(Math.max(8, verticalRadiusM * Math.abs(after - before) / 2), shorter(left) / 2);
    }

    private double curveTransition(double before, double after, int left) {
        boolean turn = isTurn(left) || isTurn(left + 1);
        return Math.min(turn ? TURN_TRANSITION_M : CURVE_TRANSITION_M, shorter(left) / 2);
    }

    private boolean isTurn(int part) {
        return part >= 0 && part < sections.size() && sections.get(part).kind() == Section.Kind.JUNCTION_TURN;
    }

    /** The shorter of two neighbours; the road before the begin and after the end is long. */
    private double shorter(int left) {
        double before = left < 0 ? BEFORE_M : sections.get(left).lengthM();
        double after =
                left + 1 >= sections.size() ? AFTER_M : sections.get(left + 1).lengthM();
        return Math.min(before, after);
    }

    /** A section's own value, eased into its neighbour's around the boundary that is nearer. */
    private double blend(double s, int part, Quantity quantity, Transition transition) {
        if (s < 0 || s >= length) {
            part = s < 0 ? -1 : sections.size();
        }
        double own = quantity.of(this, part);
        for (int left = part - 1; left <= part; left++) {
            if (left < -1 || left >= sections.size()) {
                continue;
            }
            double before = quantity.of(this, left);
            double after = quantity.of(this, left + 1);
            double half = transition.half(before, after, left);
            double t = (s - begins[left + 1] + half) / (2 * half);
            if (t > 0 && t < 1) {
                return before + (after - before) * t * t * (3 - 2 * t);
            }
        }
        return own;
    }

    public double lengthM() {
        return length;
    }

    public List<Section> sections() {
        return sections;
    }

    /** The junctions at which the car turns, in order. */
    public List<Junction> junctions() {
        return List.copyOf(junctions);
    }

    /** Where the car must stop, metres along the road, in order. */
    public List<Double> stops() {
        return stops;
    }

    public double slopeAt(double s) {
        return at(slope, s);
    }

    public double curvatureAt(double s) {
        return at(curvature, s);
    }

    /** Radians, counter-clockwise from the x axis. */
    public double headingAt(double s) {
        return at(heading, s);
    }

    /** Metres east of the begin. */
    public double xAt(double s) {
        return at(x, s);
    }

    /** Metres north of the begin. */
    public double yAt(double s) {
        return at(y, s);
    }

    /** Height in metres; only differences matter. */
    public double zAt(double s) {
        return at(z, s);
    }

    /** Speed limit in force, m/s. */
    public double limitAt(double s) {
        int part = 0;
        while (part < sections.size() - 1 && s >= begins[part + 1]) {
            part++;
        }
        return sections.get(part).limitMps();
    }

    /** What is true of the stretch 20 to 80 m ahead of a place. */
    public RoadAhead ahead(double s) {
        double from = s + RoadEstimate.CAMERA_FROM_M;
        double to = s + RoadEstimate.CAMERA_TO_M;
        double sum = 0;
        double amount = 0;
        double largest = 0;
        for (double at = s; at <= to; at += 1) {
            double here = curvatureAt(at);
            largest = Math.max(largest, Math.abs(here));
            if (at >= from) {
                sum += here;
                amount += Math.abs(here);
            }
        }
        double stretch = to - from + 1;
        double meanSlope = (zAt(to) - zAt(from)) / run(from, to);
        return new RoadAhead(
                meanSlope,
                amount / stretch,
                sum / stretch,
                RoadAhead.gradientOf(meanSlope),
                alignment(s, from, to, amount / stretch, largest),
                turnUnderWheels(s));
    }

    /** The run along a way that bends: its length, less what the slope takes. */
    private double run(double from, double to) {
        double run = 0;
        for (double at = from; at < to; at += 1) {
            run += 1 / Math.hypot(1, slopeAt(at + 0.5));
        }
        return run;
    }

    private Optional<Alignment> alignment(double s, double from, double to, double mean, double largest) {
        for (var junction : junctions) {
            double inside = Math.min(to, junction.toM()) - Math.max(from, junction.fromM());
            double share = Math.max(0, inside) / (junction.toM() - junction.fromM());
            if (share * Math.abs(junction.headingChange()) >= RoadAhead.TURN) {
                return Optional.of(RoadAhead.turnOf(junction.headingChange()));
            }
            if (junction.toM() > s - TURN_TRANSITION_M && junction.fromM() < to + TURN_TRANSITION_M) {
                return Optional.empty();
            }
        }
        if (mean >= RoadAhead.CURVE) {
            return Optional.of(Alignment.CURVE);
        }
        return largest < RoadAhead.STRAIGHT ? Optional.of(Alignment.STRAIGHT) : Optional.empty();
    }

    private Optional<Alignment> turnUnderWheels(double s) {
        for (var junction : junctions) {
            if (s >= junction.fromM() && s <= junction.toM() && Math.abs(junction.headingChange()) >= RoadAhead.TURN) {
                return Optional.of(RoadAhead.turnOf(junction.headingChange()));
            }
        }
        return Optional.empty();
    }

    private double at(float[] table, double s) {
        int i = index(s);
        return table[i] + (table[i + 1] - table[i]) * part(s, i);
    }

    private double at(double[] table, double s) {
        int i = index(s);
        return table[i] + (table[i + 1] - table[i]) * part(s, i);
    }

    private int index(double s) {
        return Math.clamp((long) Math.floor(s + BEFORE_M), 0, samples - 2);
    }

    private double part(double s, int i) {
        return Math.clamp(s + BEFORE_M - i, 0, 1);
    }
}
