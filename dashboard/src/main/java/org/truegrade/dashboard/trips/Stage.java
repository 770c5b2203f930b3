package org.truegrade.dashboard.trips;

import java.util.Arrays;

/** The steps of an analysis, in their order. */
public enum Stage {
    READING("reading"),
    COPYING("copying video"),
    LOOKING("looking at the road"),
    JUDGING("judging");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** As a page shows it. */
    public String words() {
        return words;
    }

    static Stage of(String words) {
        return Arrays.stream(values())
                .filter(stage -> stage.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage '" + words + "'"));
    }
}
