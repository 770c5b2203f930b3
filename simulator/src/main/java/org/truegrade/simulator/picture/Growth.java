package org.truegrade.simulator.picture;

/**
 * One thing beside the road, with its place in the picture.
 *
 * @param metres from the camera
 * @param pixelsPerMetre across
 * @param rowsPerMetre up
 * @param size height in metres
 */
record Growth(
        Kind kind,
        long hash,
        double metres,
        double column,
        double footRow,
        double pixelsPerMetre,
        double rowsPerMetre,
        double size)
        implements Comparable<Growth> {
    enum Kind {
        TREE,
        CONIFER,
        BARE,
        SLIM,
        BUSH,
        POST,
        POLE,
        LAMP,
        RAIL,
        SIGN_LEFT,
        SIGN_RIGHT,
        ROUND_SIGN,
        WARNING_SIGN,
        BOARD,
        CHEVRON_LEFT,
        CHEVRON_RIGHT,
        HOUSE,
        CAR_REAR,
        CAR_FRONT,
        TRUCK_REAR,
        TRUCK_FRONT
    }

    /** The far things first. */
    @Override
    public int compareTo(Growth other) {
        return Double.compare(other.metres, metres);
    }
}
