package org.truegrade.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.truegrade.events.Detection;
import org.truegrade.events.Exposure;
import org.truegrade.events.Motion;
import org.truegrade.events.Rules;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Trip;

/**
 * A trip assessed: a pure function of trip, road estimates, vehicle and rules.
 *
 * @param trip what was recorded
 * @param motion how the vehicle moved
 * @param detection what the rules found
 * @param way the road along the distance
 * @param ledger every deduction
 * @param score the number, or why there is none
 * @param ideal the ideal speed; empty without speed
 * @param certificate how good the data are
 * @param hashes of everything that went in
 */
public record Assessment(
        Trip trip,
        Motion motion,
        Detection detection,
        Way way,
        Ledger ledger,
        Score score,
        Optional<Ideal> ideal,
        Certificate certificate,
        Rules rules,
        Hashes hashes) {

    /** Less is not scored, km. */
    public static final double LEAST_KM = 1;

    /** Less is provisional, km. */
    public static final double PROVISIONAL_BELOW_KM = 10;

    /**
     * The way of the data, from a trip to its score.
     *
     * @param seen what was seen of the road; measured slopes are added here
     */
    public static Assessment assess(Trip trip, List<RoadEstimate> seen, Rules rules) {
        var motion = Motion.of(trip);
        var detection = rules.detect(motion, trip.info().vehicle());
        var measured = MeasuredSlope.of(trip, motion);
        var way = Way.along(motion, join(seen, measured), detection.events());
        var ledger = Discounts.apply(detection, way, motion, rules, trip.info().vehicle());
        var certificate = Certificate.of(motion, detection.notMeasured());
        var score = score(ledger, certificate);
        var hashes = Hashes.of(trip, seen, rules);
        return new Assessment(
                trip, motion, detection, way, ledger, score, Ideal.of(motion), certificate, rules, hashes);
    }

    private static List<RoadEstimate> join(List<RoadEstimate> seen, List<RoadEstimate> measured) {
        return Stream.concat(seen.stream(), measured.stream()).toList();
    }

    private static Score score(Ledger ledger, Certificate certificate) {
        if (certificate.bad().isPresent()) {
            return new Score.NotScorable(certificate.bad().get());
        }
        if (ledger.exposureKm() < LEAST_KM) {
            return new Score.NotScorable(String.format(
                    Locale.ROOT, "%.2f km were driven; a score needs at least 1 km", ledger.exposureKm()));
        }
        return new Score.Scored(
                ledger.rawScore(), ledger.fairScore(), ledger.interval(), ledger.exposureKm() < PROVISIONAL_BELOW_KM);
    }

    public Exposure exposure() {
        return motion.exposure();
    }

    /** Names of the models and methods that saw the road, in order. */
    public List<String> models() {
        return way.estimates().stream()
                .map(RoadEstimate::model)
                .distinct()
                .sorted()
                .toList();
    }
}
