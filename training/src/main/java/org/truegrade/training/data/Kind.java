package org.truegrade.training.data;

/** Who says what a picture shows. Kinds are never added up in one column of a table. */
public enum Kind {
    /** Real picture, label computed from what the car measured. */
    MEASURED,
    /** Real picture, label by somebody who looked at it. */
    BY_EYE,
    /** Painted by a program, label exact. */
    RENDERED,
    /** Real picture of a straight, level road, remapped into another one; label exact as far as the camera's guess is. */
    BENT,
    /** Rendered road under the sky and far land of a real picture. */
    SKYLINE,
    /** Real picture of a fleet, label by a person's decision on an appeal or in the inbox. */
    PEOPLE;

    /** Whether a camera took the picture as it is. */
    public boolean real() {
        return switch (this) {
            case MEASURED, BY_EYE, PEOPLE -> true;
            case RENDERED, BENT, SKYLINE -> false;
        };
    }
}
