package org.truegrade.trip;

/**
 * One camera frame of a trip.
 *
 * @param timeNs capture, nanoseconds since the trip began
 * @param segment number of the segment, the name of its files
 * @param number place of the frame in the segment's MP4, from 0
 */
public record FrameRef(long timeNs, int segment, int number) {}
