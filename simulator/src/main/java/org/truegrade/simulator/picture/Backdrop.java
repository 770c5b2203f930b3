package org.truegrade.simulator.picture;

import org.truegrade.video.Picture;

/**
 * What lies above the horizon in a real photo: sky, skyline, far hills. A rendered road is painted before it, with the photo's
 * horizon at the true horizon of the rendered one.
 *
 * @param picture the photo's upper part, full width; rows under the horizon may be there, and are used where the rendered
 *     land falls away below eye level
 * @param horizonRow where the true horizon (eye level) lies in {@code picture}, in rows from its top: from 1 to its height
 */
public record Backdrop(Picture picture, double horizonRow) {
    public Backdrop {
        if (!(horizonRow >= 1 && horizonRow <= picture.height())) {
            throw new IllegalArgumentException("a horizon at row " + horizonRow + " of " + picture);
        }
    }
}
