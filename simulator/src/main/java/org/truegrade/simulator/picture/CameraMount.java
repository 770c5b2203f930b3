package org.truegrade.simulator.picture;

import java.util.random.RandomGenerator;

/**
 * How the camera sits in the car and what it sees.
 *
 * @param width of the picture
 * @param height of the picture
 * @param fieldOfView horizontal, radians
 * @param heightM above the road
 * @param pitch of the camera against the car's own plane, radians, positive looking up
 * @param roll radians, positive tilting the horizon down to the right
 * @param yaw radians, positive to the left
 * @param lateralM left of the way's own line
 * @param bonnet whether the car's bonnet is in the picture
 */
public record CameraMount(
        int width,
        int height,
        double fieldOfView,
        double heightM,
        double pitch,
        double roll,
        double yaw,
        double lateralM,
        boolean bonnet) {

    /** The demo's camera: behind the windscreen, looking 3 degrees down. */
    public static final CameraMount WINDSCREEN =
            new CameraMount(320, 240, Math.toRadians(62), 1.32, Math.toRadians(-3), 0, 0, 0, true);

    public CameraMount {
        if (width < 16 || height < 16 || !(fieldOfView > 0.2 && fieldOfView < 2.4) || !(heightM > 0.3)) {
            throw new IllegalArgumentException("a camera of " + width + "×" + height + " at " + heightM + " m with "
                    + Math.toDegrees(fieldOfView) + " degrees");
        }
    }

    static CameraMount random(int width, int height, RandomGenerator random) {
        return new CameraMount(
                width,
                height,
                Math.toRadians(42 + 36 * random.nextDouble()),
                1.1 + 0.6 * random.nextDouble(),
                Math.toRadians(-4.5 + 6 * random.nextDouble()),
                Math.toRadians(0.8 * random.nextGaussian()),
                Math.toRadians(1.5 * random.nextGaussian()),
                0.3 * random.nextGaussian(),
                random.nextDouble() < 0.4);
    }

    /** The same camera with pictures of another size. */
    public CameraMount sized(int newWidth, int newHeight) {
        return new CameraMount(newWidth, newHeight, fieldOfView, heightM, pitch, roll, yaw, lateralM, bonnet);
    }

    double focalPx() {
        return width / 2.0 / Math.tan(fieldOfView / 2);
    }
}
