package org.truegrade.analysis;

/** Why the road explained what it did of an event, or nothing. */
public enum Ruling {
    /** Gravity did some or all of it. */
    SLOPE,
    /** A climb needs the engine. */
    CLIMB,
    /** The road is known and explains nothing of it. */
    ROAD_EXPLAINS_NOTHING,
    /** The road is not known: the raw points stand. */
    UNKNOWN_ROAD,
    /** The rule is on the list of what is never discounted. */
    NEVER_DISCOUNTED,
    /** Harsh braking into a bend, which is never discounted. */
    BRAKING_INTO_BEND,
    /** A rule on which no road acts. */
    NO_PART_OF_THE_ROAD
}
