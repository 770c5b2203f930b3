package org.truegrade.training.data;

/** What pictures are for. A drive, a group of look-alikes or a block of seeds belongs to one part as a whole. */
public enum Part {
    /** Learnt from. */
    TRAIN,
    /** The moment to stop is chosen, temperatures and floors are fitted on it. */
    CALIBRATE,
    /** Only measured on. */
    TEST
}
