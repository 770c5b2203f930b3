package org.truegrade.simulator.picture;

import java.util.SplittableRandom;

/**
 * Lanes beside the car's own.
 *
 * @param widthM of a lane
 * @param right lanes to the right of the car's own
 * @param left lanes to the left of it
 * @param oneWay whether all lanes go the same way
 * @param drivesLeft whether traffic keeps to the left, so that the lanes that come towards the car lie right
 */
record Lanes(double widthM, int right, int left, boolean oneWay, boolean drivesLeft) {
    static final Lanes DEMO = new Lanes(3.3, 0, 1, false, false);

    static Lanes random(Setting setting, SplittableRandom random) {
        double width = 2.6 + 1.2 * random.nextDouble();
        boolean drivesLeft = random.nextDouble() < 0.15;
        return switch (setting) {
            case MOTORWAY -> {
                int lanes = 2 + random.nextInt(3);
                int right = random.nextInt(lanes);
                yield new Lanes(3.2 + 0.6 * random.nextDouble(), right, lanes - 1 - right, true, drivesLeft);
            }
            case TRACK -> new Lanes(2.1 + 1.8 * random.nextDouble(), 0, 0, false, false);
            default -> {
                double pick = random.nextDouble();
                if (pick < 0.08) {
                    yield new Lanes(2.8 + 2 * random.nextDouble(), 0, 0, false, false);
                }
                if (pick < 0.2) {
                    // Four lanes, the car in one of the two of its side.
                    int outside = random.nextInt(2);
                    yield drivesLeft
                            ? new Lanes(width, 3 - outside, outside, false, true)
                            : new Lanes(width, outside, 3 - outside, false, false);
                }
                yield drivesLeft ? new Lanes(width, 1, 0, false, true) : new Lanes(width, 0, 1, false, false);
            }
        };
    }

    double rightM() {
        return (right + 0.5) * widthM;
    }

    double leftM() {
        return (left + 0.5) * widthM;
    }

    int count() {
        return left + right + 1;
    }

    /** The line between the two directions, metres left of the car's way; NaN where there is none. */
    double centreM() {
        if (oneWay || count() == 1) {
            return Double.NaN;
        }
        return (leftM() - rightM()) / 2;
    }
}
