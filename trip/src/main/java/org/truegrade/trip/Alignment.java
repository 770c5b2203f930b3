package org.truegrade.trip;

/** What the car's own way does in the plane. */
public enum Alignment {
    STRAIGHT,
    CURVE,
    LEFT_TURN,
    RIGHT_TURN
}
