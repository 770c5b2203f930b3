package org.truegrade.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.truegrade.events.Motion;
import org.truegrade.events.Rules;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Trip;

/** The way of the data, from a trip and what was seen of its road to the assessment. */
public final class Analyzer {
    private Analyzer() {}

    /**
     * A pure function: the same trip, estimates, vehicle and rules give the same assessment.
     *
     * @param seen what was seen of the road; the slopes that the trip's altitudes give are added here
     */
    public static Assessment assess(Trip trip, List<RoadEstimate> seen, Rules rules) {
        var vehicle = trip.info().vehicle();
        var motion = Motion.of(trip);
        var detection = rules.detect(motion, vehicle);
        var estimates = join(seen, MeasuredSlope.of(trip, motion));
        var way = Way.along(motion, estimates, detection.events());
        var ledger = Discounts.apply(detection, way, motion, rules, vehicle);
        var certificate = Certificate.of(motion, detection.notMeasured());
        return new Assessment(
                trip,
                motion,
                detection,
                way,
                ledger,
                score(ledger, certificate),
                Ideal.of(motion),
                certificate,
                rules,
                Hashes.of(trip, seen, rules));
    }

    private static List<RoadEstimate> join(List<RoadEstimate> seen, List<RoadEstimate> measured) {
        return Stream.concat(seen.stream(), measured.stream()).toList();
    }

    private static Score score(Ledger ledger, Certificate certificate) {
        if (certificate.bad().isPresent()) {
            return new Score.NotScorable(certificate.bad().get());
        }
        if (ledger.exposureKm() < Assessment.LEAST_KM) {
            return new Score.NotScorable(String.format(
                    Locale.ROOT, "%.2f km were driven; a score needs at least 1 km", ledger.exposureKm()));
        }
        return new Score.Scored(
                ledger.rawScore(),
                ledger.fairScore(),
                ledger.interval(),
                ledger.exposureKm() < Assessment.PROVISIONAL_BELOW_KM);
    }
}
