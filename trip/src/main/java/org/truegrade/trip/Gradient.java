package org.truegrade.trip;

/** What the road does under a car: the class of its slope. Uphill from +2.5 %, level within 1 %, downhill from -2.5 %. */
public enum Gradient {
    UPHILL,
    LEVEL,
    DOWNHILL
}
