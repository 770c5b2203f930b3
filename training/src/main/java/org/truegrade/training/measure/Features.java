package org.truegrade.training.measure;

import java.io.IOException;
import org.truegrade.road.VanishingPoint;
import org.truegrade.training.data.Scene;

/** Numbers of a picture that a simple rule can be fitted on. */
interface Features {
    String name();

    /** How many numbers. */
    int length();

    float[] of(Scene scene) throws IOException;

    /**
     * Horizon and vanishing point, without a network: where the lines along the road meet, from the middle and the usual
     * horizon, and how clearly they meet.
     */
    Features GEOMETRY = new Features() {
        @Override
        public String name() {
            return "vanishing point";
        }

        @Override
        public int length() {
            return 5;
        }

        @Override
        public float[] of(Scene scene) {
            return VanishingPoint.of(scene.picture())
                    .map(point -> new float[] {
                        (float) (point.column() - 0.5),
                        (float) Math.abs(point.column() - 0.5),
                        (float) (point.row() - 0.47),
                        (float) Math.abs(point.row() - 0.47),
                        (float) point.strength()
                    })
                    .orElse(new float[5]);
        }
    };
}
