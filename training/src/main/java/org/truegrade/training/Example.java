package org.truegrade.training;

import java.util.Optional;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;

/**
 * One labelled picture.
 *
 * @param id names it for good, e.g. {@code half-moon-bay-eastbound/120}; mirrored ones end with {@code ~}
 * @param folder drive or collection that it comes from: what is split between training and measuring
 * @param rendered whether a program painted it
 * @param gradient empty where unknown or uncertain
 * @param alignment empty where unknown or uncertain
 */
public record Example(
        String id,
        String folder,
        boolean rendered,
        boolean mirrored,
        Optional<Gradient> gradient,
        Optional<Alignment> alignment) {
    /** The same picture seen in a mirror: left and right change places. */
    public Example mirror() {
        if (mirrored) {
            throw new IllegalStateException(id + " is mirrored already");
        }
        return new Example(id + "~", folder, rendered, true, gradient, alignment.map(side -> switch (side) {
            case LEFT_TURN -> Alignment.RIGHT_TURN;
            case RIGHT_TURN -> Alignment.LEFT_TURN;
            case STRAIGHT, CURVE -> side;
        }));
    }

    /** Id of the picture that it is made of. */
    public String pictureId() {
        return mirrored ? id.substring(0, id.length() - 1) : id;
    }

    /** Whether it says anything. */
    public boolean labelled() {
        return gradient.isPresent() || alignment.isPresent();
    }
}
