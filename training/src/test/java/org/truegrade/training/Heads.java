package org.truegrade.training;

import java.util.SplittableRandom;

/** Heads with random weights, for tests of what carries them. */
final class Heads {
    private Heads() {}

    static Head random(String name, int classes, long seed) {
        var random = new SplittableRandom(seed);
        int units = 6;
        var hidden = new float[units][Pooled.LENGTH];
        for (var row : hidden) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextDouble(-0.02, 0.02);
            }
        }
        var output = new float[classes][units];
        for (var row : output) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextDouble(-1, 1);
            }
        }
        return new Head(name, hidden, new float[units], output, new float[classes], 1.5);
    }
}
