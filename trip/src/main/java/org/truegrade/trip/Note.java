package org.truegrade.trip;

/**
 * What happened to the recorder itself: camera restarted, adapter lost, samples dropped.
 *
 * @param timeNs nanoseconds since the trip began
 * @param source the part that speaks, e.g. {@code obd}, {@code camera}, {@code recorder}
 * @param kind one lower-case word for programs, e.g. {@code lost}, {@code connected}, {@code dropped}
 * @param text one sentence for people
 */
public record Note(long timeNs, String source, String kind, String text) {}
