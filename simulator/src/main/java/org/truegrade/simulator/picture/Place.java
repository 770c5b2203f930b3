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
    private static final double BEFORE_M = 60;
    private static final double SEEN_M = 300;
    private static final double STEP_M = 5;
    private static final double CLEAR_M = 22;

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
            if (wish.grantedBy(place.truth()) && place.apart()) {
                return place;
            }
        }
        throw new IllegalStateException("no road for " + wish + " in " + ATTEMPTS + " draws, seed " + seed);
    }

    /** Whether the way keeps clear of itself; where it crosses itself the land would have two heights. */
    private boolean apart() {
        int count = (int) ((SEEN_M + BEFORE_M) / STEP_M);
        var x = new double[count];
        var y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = road.xAt(at - BEFORE_M + i * STEP_M);
            y[i] = road.yAt(at - BEFORE_M + i * STEP_M);
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + (int) (60 / STEP_M); j < count; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                if (dx * dx + dy * dy < CLEAR_M * CLEAR_M) {
                    return false;
                }
            }
        }
        return true;
    }
}
