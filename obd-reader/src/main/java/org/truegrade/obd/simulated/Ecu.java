package org.truegrade.obd.simulated;

import java.util.Optional;

/** An engine computer as the diagnostic bus sees it: what a simulated adapter asks for its answers. */
@FunctionalInterface
public interface Ecu {
    /**
     * Answers one diagnostic request. Called from the adapter's thread.
     *
     * @param request service and its parameters without any transport bytes, e.g. {@code 01 0C} or {@code 01 0C 0D 05}
     * @return the whole payload: {@code 41 0C 1A F8}, or a negative response {@code 7F 01 12}; empty when the computer
     *     stays silent (nothing to say, ignition off)
     */
    Optional<byte[]> answer(byte[] request);
}
