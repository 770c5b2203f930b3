package org.truegrade.training.data;

/** What part of the road a label of the gradient is about. */
public enum Stretch {
    /** 20 to 80 m ahead of the picture, along the car's own way. */
    AHEAD,
    /** Under the wheels, because the drive has no speed to place it ahead. */
    HERE
}
