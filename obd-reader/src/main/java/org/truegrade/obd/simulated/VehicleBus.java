package org.truegrade.obd.simulated;

import java.util.List;

/** A vehicle's diagnostic bus with its computers: carries a request there and the frames of all answers back. */
sealed interface VehicleBus permits CanBus, LegacyBus, TruckBus {
    BusKind kind();

    /**
     * @param bytes service and parameters, no transport bytes
     * @param fromNs when the adapter is ready to send
     * @return frames in the order of their times
     */
    Traffic ask(byte[] bytes, Asking how, long fromNs);

    /**
     * How the adapter asks.
     *
     * @param header of ATSH; empty for the bus's own
     * @param flowControl lets long answers go on (ATCFC1)
     */
    record Asking(String header, boolean flowControl, Timing timing, Faults faults) {}

    /** @param sentNs when the request was on the bus as a whole */
    record Traffic(long sentNs, List<BusFrame> frames) {
        Traffic later(long ns) {
            return new Traffic(
                    sentNs + ns,
                    frames.stream().map(frame -> frame.at(frame.atNs() + ns)).toList());
        }

        Traffic withoutLast() {
            return new Traffic(sentNs, frames.subList(0, frames.size() - 1));
        }
    }
}
