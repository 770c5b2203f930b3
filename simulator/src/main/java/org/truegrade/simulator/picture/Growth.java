package org.truegrade.simulator.picture;

/** One thing beside the road, with its place in the picture. */
record Growth(Kind kind, long hash, double metres, double column, double footRow, double pixelsPerMetre, double size)
        implements Comparable<Growth> {
    enum Kind {
        TREE,
        CONIFER,
        BUSH,
        POST,
        POLE,
        RAIL,
        SIGN_LEFT,
        SIGN_RIGHT,
        HOUSE
    }

    /** The far things first. */
    @Override
    public int compareTo(Growth other) {
        return Double.compare(other.metres, metres);
    }
}
