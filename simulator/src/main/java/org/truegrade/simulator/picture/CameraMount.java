package org.truegrade.simulator.picture;

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
 * @param squash height of a pixel's view against its width: 4:3 from a sensor of 16:9 is squashed to 1.33
 * @param distortion how much the lens bends straight lines at the picture's side: radius r is drawn at r (1 + distortion r²),
 *     in halves of the width; negative for a barrel
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
        boolean bonnet,
        double squash,
        double distortion) {

    /** The demo's camera: behind the windscreen, looking 3 degrees down. */
    public static final CameraMount WINDSCREEN =
            new CameraMount(320, 240, Math.toRadians(62), 1.32, Math.toRadians(-3), 0, 0, 0, true, 1, 0);

    public CameraMount {
        if (width < 16
                || height < 16
                || !(fieldOfView > 0.2 && fieldOfView < 2.4)
                || !(heightM > 0.3)
                || !(squash > 0.2)) {
            throw new IllegalArgumentException("a camera of " + width + "×" + height + " at " + heightM + " m with "
                    + Math.toDegrees(fieldOfView) + " degrees");
        }
    }

    /** The same camera with pictures of another size. */
    public CameraMount sized(int newWidth, int newHeight) {
        return new CameraMount(
                newWidth, newHeight, fieldOfView, heightM, pitch, roll, yaw, lateralM, bonnet, squash, distortion);
    }

    double focalPx() {
        return width / 2.0 / Math.tan(fieldOfView / 2);
    }
}
