package org.truegrade.training;

/** What examples are for. A drive, a collection or a rendered road belongs to one part as a whole. */
public enum Part {
    /** Heads learn from it. */
    TRAIN,
    /** Temperatures are fitted on it, and the moment to stop is chosen on it. */
    CALIBRATE,
    /** Only measured on. */
    TEST
}
