package org.truegrade.simulator.picture;

/** Rows of rendered roads that share no seed. */
enum Series {
    LEARNING(0x726f61647321L),
    BETWEEN(0x6265747765656eL),
    UNSEEN(0x756e7365656eL);

    private final long salt;

    Series(long salt) {
        this.salt = salt;
    }

    long salted(long seed) {
        return Noise.mix(seed, salt, 0);
    }
}
