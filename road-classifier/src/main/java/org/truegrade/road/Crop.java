package org.truegrade.road;

import java.util.Locale;
import org.truegrade.trip.CameraGeometry;

/**
 * The part of a picture that the network sees, as shares of its width and height.
 *
 * @param left 0 to 1
 * @param right greater than {@code left}, at most 1
 * @param top 0 to 1
 * @param bottom greater than {@code top}, at most 1
 */
public record Crop(double left, double right, double top, double bottom) {
    /**
     * The full width, the rows from 20 % to 85 % of the height: less sky, less bonnet. What the network has learnt from, so
     * what is used where nothing is known of the camera.
     */
    public static final Crop DEFAULT = new Crop(0, 1, NetworkInput.ROWS_FROM, NetworkInput.ROWS_TO);

    /** Horizontal field of view of the usual camera, radians: the middle of those that rendered frames are made with. */
    private static final double USUAL_VIEW = Math.toRadians(60);
    /** Where the horizon of the usual camera lies, looking 1.5 degrees down in pictures of 4 : 3. */
    private static final double USUAL_HORIZON = 0.5 - Math.tan(Math.toRadians(1.5)) / Math.tan(USUAL_VIEW / 2) * 2 / 3;

    private static final double USUAL_ASPECT = 4 / 3.0;

    public Crop {
        if (!(left >= 0 && left < right && right <= 1 && top >= 0 && top < bottom && bottom <= 1)) {
            throw new IllegalArgumentException("a crop of columns " + left + " to " + right + ", rows " + top + " to "
                    + bottom + " is no part of a picture");
        }
    }

    /**
     * The part that shows what the usual camera (60 degrees wide, horizon at 47 % of the height) shows in {@link #DEFAULT}:
     * the same angles left and right, above and below the horizon. A camera that sees less shows all that it has.
     *
     * @param width of the pictures, pixels
     * @param height of the pictures, pixels
     */
    public static Crop of(CameraGeometry camera, int width, int height) {
        if (!camera.isKnown()) {
            return DEFAULT;
        }
        double horizon = camera.horizon().orElse(USUAL_HORIZON);
        double across = 1;
        double above = USUAL_HORIZON - NetworkInput.ROWS_FROM;
        double below = NetworkInput.ROWS_TO - USUAL_HORIZON;
        if (camera.fieldOfViewDeg().isPresent()) {
            double view = Math.toRadians(camera.fieldOfViewDeg().getAsDouble());
            across = Math.tan(USUAL_VIEW / 2) / Math.tan(view / 2);
            double aspect = width / (double) height;
            above *= across * aspect / USUAL_ASPECT;
            below *= across * aspect / USUAL_ASPECT;
        }
        across = Math.min(1, across);
        double rows = Math.min(1, above + below);
        double top = Math.clamp(horizon - above, 0, 1 - rows);
        return new Crop(0.5 - across / 2, 0.5 + across / 2, top, Math.min(1, top + rows));
    }

    /** Four numbers that {@link #parse} reads again. */
    public String words() {
        return String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", left, right, top, bottom);
    }

    /**
     * @param words as {@link #words} gives them
     */
    public static Crop parse(String words) {
        var parts = words.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("'" + words + "' is no crop: want left,right,top,bottom");
        }
        return new Crop(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }
}
