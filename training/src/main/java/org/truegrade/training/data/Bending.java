package org.truegrade.training.data;

import org.truegrade.video.Picture;

/**
 * Remaps a real picture of a straight, level road into one of a road that goes another way. The picture is taken for a
 * corridor: the ground, and on each side an upright wall of whatever stands there (trees, houses, sky above them). A pixel of
 * the new picture looks along its ray until it meets the bent ground or a bent wall, and takes what the old picture shows of
 * the same place at the same distance. So nothing changes its size, the far part moves with the ground, and the outer side of
 * a bend comes into view as it does on a road.
 *
 * <p>Ground of a distance is one row and wall of a distance one column, so that every row and every column is searched once.
 */
final class Bending {
    private static final double NEAREST_M = 2.5;
    private static final double FARTHEST_M = 30_000;
    private static final int STEPS = 400;
    /** Left out on each side, as a share of the width: much of what would have to be filled in. */
    static final double MARGIN = 0.07;

    private static final int FRAME = 3;
    private static final double SOFT = 0.06;
    private static final double[] AHEAD = aheads();

    private Bending() {}

    private static double[] aheads() {
        var aheads = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            aheads[i] = NEAREST_M * Math.pow(FARTHEST_M / NEAREST_M, i / (STEPS - 1.0));
        }
        return aheads;
    }

    /**
     * The corridor that the picture is taken for.
     *
     * @param leftM distance of the left wall from the car's way
     * @param rightM distance of the right wall
     * @param follow how much of a bend the walls take part in, 0 to 1: at 1 they are walls, and what stands far away is drawn
     *     out along them; at 0 only the ground bends
     */
    record Corridor(double leftM, double rightM, double follow) {}

    /** As wide as the old picture less {@link #MARGIN} on each side, and as high. */
    static Picture bend(Picture picture, OpenSky sky, GroundCamera camera, BentWay way, Corridor corridor) {
        var rises = way.rises(AHEAD);
        var offsets = way.offsets(AHEAD);
        var rows = new double[picture.height()];
        for (int y = 0; y < rows.length; y++) {
            rows[y] = groundAt((y + 0.5 - camera.row()) / camera.focalPx(), camera.heightM(), rises);
        }
        int margin = (int) (MARGIN * picture.width());
        int width = picture.width() - 2 * margin;
        var bgr = new byte[3 * width * rows.length];
        for (int x = 0; x < width; x++) {
            double right = (x + margin + 0.5 - camera.column()) / camera.focalPx();
            double wall = wallAt(right, corridor, offsets);
            for (int y = 0; y < rows.length; y++) {
                double place = Math.min(rows[y], wall);
                double ahead = at(AHEAD, place);
                double shift = rows[y] <= wall ? 1 : corridor.follow();
                double sourceX =
                        inside(x + margin + shift * camera.focalPx() * at(offsets, place) / ahead, picture.width());
                double sourceY = inside(y + camera.focalPx() * at(rises, place) / ahead, picture.height());
                int into = 3 * (y * width + x);
                // The sky stands on no wall: it stays where it was.
                if (sky.at(sourceX, sourceY)) {
                    sample(sky.alone(), x + margin, y, bgr, into);
                } else {
                    sample(picture, sourceX, sourceY, bgr, into);
                }
            }
        }
        return new Picture(width, rows.length, bgr);
    }

    /** What lies beyond the border is drawn out from what lies before it, softly; the outermost pixels are often a frame. */
    private static double inside(double x, int width) {
        double soft = SOFT * width;
        double last = width - 1.0 - FRAME;
        if (x > last - soft) {
            return last - soft * Math.exp(-(x - last + soft) / soft);
        }
        return x < FRAME + soft ? FRAME + soft * Math.exp(-(FRAME + soft - x) / soft) : x;
    }

    /** Where a row's rays meet the ground, as a place in the list of distances; the last place when they do not. */
    private static double groundAt(double down, double height, double[] rises) {
        double before = height;
        for (int i = 0; i < STEPS; i++) {
            double above = height - down * AHEAD[i] - rises[i];
            if (above <= 0) {
                return i == 0 ? 0 : i - 1 + before / (before - above);
            }
            before = above;
        }
        return STEPS - 1.0;
    }

    private static double wallAt(double right, Corridor corridor, double[] offsets) {
        double before = Math.min(corridor.leftM(), corridor.rightM());
        for (int i = 0; i < STEPS; i++) {
            double lateral = right * AHEAD[i] + offsets[i];
            double room = Math.min(corridor.rightM() - lateral, corridor.leftM() + lateral);
            if (room <= 0) {
                return i == 0 ? 0 : i - 1 + before / (before - room);
            }
            before = room;
        }
        return STEPS - 1.0;
    }

    private static double at(double[] values, double place) {
        int low = Math.min((int) place, STEPS - 2);
        double share = place - low;
        return values[low] + share * (values[low + 1] - values[low]);
    }

    /** Between four pixels. */
    private static void sample(Picture picture, double x, double y, byte[] into, int at) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        int left = Math.clamp(x0, 0, picture.width() - 1);
        int right = Math.clamp(x0 + 1, 0, picture.width() - 1);
        int top = Math.clamp(y0, 0, picture.height() - 1) * picture.width();
        int bottom = Math.clamp(y0 + 1, 0, picture.height() - 1) * picture.width();
        var bgr = picture.bgr();
        for (int channel = 0; channel < 3; channel++) {
            double upper = (1 - fx) * (bgr[3 * (top + left) + channel] & 0xff)
                    + fx * (bgr[3 * (top + right) + channel] & 0xff);
            double lower = (1 - fx) * (bgr[3 * (bottom + left) + channel] & 0xff)
                    + fx * (bgr[3 * (bottom + right) + channel] & 0xff);
            into[at + channel] = (byte) Math.round((1 - fy) * upper + fy * lower);
        }
    }
}
