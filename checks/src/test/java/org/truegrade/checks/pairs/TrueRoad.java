package org.truegrade.checks.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truegrade.simulator.drive.Truth;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Probabilities;
import org.truegrade.trip.RoadEstimate;

/** Road estimates that are right: made from the truth of a simulated drive. Only checks have such a witness. */
final class TrueRoad {
    private static final int EVERY = 4;
    private static final double DEVIATION = 0.002;

    private TrueRoad() {}

    /** The slope under the wheels, and the alignment 20 to 80 m ahead, of every fourth of ten truths a second. */
    static List<RoadEstimate> of(List<Truth> truths) {
        var estimates = new ArrayList<RoadEstimate>();
        for (int i = 0; i < truths.size(); i += EVERY) {
            var truth = truths.get(i);
            long timeNs = Math.round(truth.car().timeS() * 1e9);
            estimates.add(new RoadEstimate(
                    timeNs,
                    -6,
                    6,
                    "truth",
                    "truth",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new RoadEstimate.Slope(truth.slope(), DEVIATION))));
            truth.ahead().alignment().ifPresent(alignment -> estimates.add(ahead(timeNs, alignment)));
        }
        return estimates;
    }

    private static RoadEstimate ahead(long timeNs, Alignment alignment) {
        var shares = new double[Alignment.values().length];
        shares[alignment.ordinal()] = 1;
        return new RoadEstimate(
                timeNs,
                RoadEstimate.CAMERA_FROM_M,
                RoadEstimate.CAMERA_TO_M,
                "truth",
                "truth",
                Optional.empty(),
                Optional.of(Probabilities.of(Alignment.class, shares)),
                Optional.empty());
    }
}
