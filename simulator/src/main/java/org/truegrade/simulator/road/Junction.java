package org.truegrade.simulator.road;

/**
 * A junction at which the car turns.
 *
 * @param fromM where the turn begins, metres along the road
 * @param toM where it ends
 * @param headingChange radians, positive to the left
 */
public record Junction(double fromM, double toM, double headingChange) {}
