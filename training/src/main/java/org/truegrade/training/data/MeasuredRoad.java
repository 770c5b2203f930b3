package org.truegrade.training.data;

import java.util.Map;
import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Signals;

/**
 * Labels of any drive by what its car measured further on: where the car is 20 to 80 m later, it knows the slope and the bend
 * that it had ahead. Speed places them; GNSS altitude gives slopes; curvature, yaw or the steering wheel give bends.
 */
final class MeasuredRoad {
    /** The altitude is fitted over a little more than the stretch, or a few readings would decide. */
    private static final double BEYOND_M = 15;

    private static final double HERE_HALF_M = 45;

    /**
     * What the road ahead of a moment was.
     *
     * @param gradient empty where not measured or not sure
     * @param alignment empty where not measured or not sure
     */
    record Ahead(Optional<Gradient> gradient, Optional<Alignment> alignment, Measures measures) {}

    private final Distance distance;
    private final Optional<SlopeAlong> slope;
    private final Optional<CurvatureAlong> curvature;

    private MeasuredRoad(Distance distance, Optional<SlopeAlong> slope, Optional<CurvatureAlong> curvature) {
        this.distance = distance;
        this.slope = slope;
        this.curvature = curvature;
    }

    /** Empty without a speed. */
    static Optional<MeasuredRoad> of(Map<Signal, Series> series) {
        var speed = Optional.ofNullable(series.get(Signals.known("vehicle.speed")))
                .or(() -> Optional.ofNullable(series.get(Signals.known("gnss.speed"))));
        return speed.map(Distance::new)
                .map(distance -> new MeasuredRoad(
                        distance,
                        Optional.ofNullable(series.get(Signals.known("gnss.altitude")))
                                .map(altitude -> new SlopeAlong(altitude, distance)),
                        CurvatureAlong.of(series, distance)));
    }

    /** Metres driven at a time; not a number outside the drive. */
    double metresAt(long timeNs) {
        return distance.at(timeNs);
    }

    Ahead ahead(long timeNs) {
        double car = distance.at(timeNs);
        if (Double.isNaN(car)) {
            return new Ahead(Optional.empty(), Optional.empty(), Measures.NONE);
        }
        var ahead =
                slope.flatMap(all -> all.between(car + RoadRules.FROM_M - BEYOND_M, car + RoadRules.TO_M + BEYOND_M));
        var here = slope.flatMap(all -> all.between(car - HERE_HALF_M, car + HERE_HALF_M));
        var way = curvature.flatMap(all -> all.ahead(car));
        double deviation = curvature.map(CurvatureAlong::deviation).orElse(0.0);
        return new Ahead(
                ahead.flatMap(RoadRules::gradient),
                way.flatMap(part -> RoadRules.alignment(
                        new Quantity(part.meanAmount(), deviation),
                        new Quantity(part.most(), deviation),
                        part.turnRad())),
                new Measures(ahead, here, way.map(part -> new Quantity(part.mean(), deviation)), Optional.empty()));
    }
}
