package org.truegrade.training.data;

import java.util.Optional;

/**
 * Numbers behind a label, each empty where unknown.
 *
 * @param slopeAhead mean slope 20 to 80 m ahead against gravity, rise over run, positive uphill
 * @param slopeHere slope under the wheels
 * @param curvatureAhead mean curvature 20 to 80 m ahead, 1/m, positive to the left
 * @param horizonRow where a level plain would end in the middle of the picture, as a share of its height from above
 */
public record Measures(
        Optional<Quantity> slopeAhead,
        Optional<Quantity> slopeHere,
        Optional<Quantity> curvatureAhead,
        Optional<Quantity> horizonRow) {
    public static final Measures NONE =
            new Measures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What a mirror shows: bends to the left go to the right. */
    Measures mirrored() {
        return new Measures(slopeAhead, slopeHere, curvatureAhead.map(Quantity::negated), horizonRow);
    }
}
