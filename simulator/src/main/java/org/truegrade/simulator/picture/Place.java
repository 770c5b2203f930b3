package org.truegrade.simulator.picture;

import java.util.Optional;
import java.util.SplittableRandom;
import org.truegrade.simulator.road.Road;
import org.truegrade.simulator.road.RoadAhead;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/** A place of a random road, drawn so that the stretch ahead of it has the classes whose turn it is. */
record Place(Road road, double at, RoadAhead truth) {
    private static final int ATTEMPTS = 400;

    /** What a seed asks for. An empty class asks for a place between the classes; {@code sign} then says on which side. */
    record Wish(Optional<Gradient> gradient, Optional<Alignment> alignment, boolean withinTurn, int sign) {
        static Wish of(Series series, long seed) {
            if (series == Series.BETWEEN) {
                int turn = (int) Math.floorMod(seed, 6L);
                var alignment = turn / 2 == 2 ? Alignment.CURVE : Alignment.STRAIGHT;
                return new Wish(
                        Optional.empty(),
                        turn / 2 == 1 ? Optional.empty() : Optional.of(alignment),
                        false,
                        turn % 2 == 0 ? 1 : -1);
            }
            int turn = (int) Math.floorMod(seed, 48L);
            var alignment = Alignment.values()[turn / 3 % 4];
            return new Wish(
                    Optional.of(Gradient.values()[turn % 3]),
                    Optional.of(alignment),
                    turn >= 36 && isTurn(alignment),
                    0);
        }

        boolean turns() {
            return alignment.filter(Wish::isTurn).isPresent();
        }

        private static boolean isTurn(Alignment alignment) {
            return alignment == Alignment.LEFT_TURN || alignment == Alignment.RIGHT_TURN;
        }

        private boolean grantedBy(RoadAhead truth) {
            boolean side = sign == 0 || Math.signum(truth.slope()) == sign;
            var seen = withinTurn ? truth.turnUnderWheels() : truth.alignment();
            return side && truth.gradient().equals(gradient) && seen.equals(alignment) && !besideCurve(truth);
        }

        /** Neither straight nor curved, but no junction: that is what a bend between the classes means. */
        private boolean besideCurve(RoadAhead truth) {
            return alignment.isEmpty()
                    && (truth.meanCurvature() > RoadAhead.CURVE || truth.meanCurvature() < 0.7 * RoadAhead.STRAIGHT);
        }
    }

    /** Draws roads until one has what the seed asks for. */
    static Place draw(Series series, long seed, SplittableRandom random) {
        var wish = Wish.of(series, seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var place = RandomRoads.draw(wish, random);
            if (wish.grantedBy(place.truth())) {
                return place;
            }
        }
        throw new IllegalStateException("no road for " + wish + " in " + ATTEMPTS + " draws, seed " + seed);
    }
}
