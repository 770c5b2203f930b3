package org.truegrade.analysis;

import java.util.List;
import java.util.Optional;
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
