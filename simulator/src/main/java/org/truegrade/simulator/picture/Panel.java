package org.truegrade.simulator.picture;

/**
 * An upright surface in the picture, from one vertical edge to another: a house front, a roof, a hedge, a rail.
 *
 * @param hash what makes it different from its like
 * @param from the edge that lies further left in the picture
 * @param to the other
 * @param heightM from the lower to the upper side
 * @param light how bright it is lit
 */
record Panel(Kind kind, long hash, Edge from, Edge to, double heightM, double light) {
    enum Kind {
        FRONT,
        GABLE,
        ROOF,
        HEDGE,
        WALL,
        WOOD,
        WIRE,
        RAIL
    }

    /**
     * @param metres from the camera
     * @param along where it is along the surface, metres
     */
    record Edge(double column, double topRow, double bottomRow, double metres, double along) {}
}
