package org.truegrade.analysis;

import java.util.Optional;

/**
 * A stretch of the trip on which the road was of one kind.
 *
 * @param <E> gradient or alignment
 * @param fromNs trip time at its begin
 * @param toNs trip time at its end
 * @param kind empty = unknown
 * @param share mean probability of the kind, 0 to 1; 0 when unknown
 */
public record Stretch<E extends Enum<E>>(long fromNs, long toNs, Optional<E> kind, double share) {}
