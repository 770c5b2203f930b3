package org.truegrade.training.data;

/**
 * A camera over a level road: where a point of the ground appears. A point {@code z} metres ahead and {@code x} metres to the
 * right lies at row {@code row + focal · height / z} and column {@code column + focal · x / z}.
 *
 * @param focalPx focal length in pixels
 * @param heightM of the lens above the road
 * @param column of the vanishing point of the car's own way, pixels
 * @param row of the vanishing point, pixels: where a level plain ends
 */
record GroundCamera(double focalPx, double heightM, double column, double row) {
    GroundCamera {
        if (!(focalPx > 0) || !(heightM > 0)) {
            throw new IllegalArgumentException("a camera of " + focalPx + " pixels at " + heightM + " m");
        }
    }

    double columnOf(double lateralM, double aheadM) {
        return column + focalPx * lateralM / aheadM;
    }

    double rowOf(double aheadM) {
        return row + focalPx * heightM / aheadM;
    }
}
