package org.truegrade.training.data;

import java.util.List;

/**
 * All pictures by what they are for.
 *
 * @param unlabelled frames of training drives that nobody labelled, for consistency training; their labels answer nothing
 */
public record Datasets(
        List<SceneSource> train, List<SceneSource> calibrate, List<SceneSource> test, List<SceneSource> unlabelled) {
    public Datasets {
        train = List.copyOf(train);
        calibrate = List.copyOf(calibrate);
        test = List.copyOf(test);
        unlabelled = List.copyOf(unlabelled);
    }

    /** The sources of one part. */
    public List<SceneSource> of(Part part) {
        return switch (part) {
            case TRAIN -> train;
            case CALIBRATE -> calibrate;
            case TEST -> test;
        };
    }
}
