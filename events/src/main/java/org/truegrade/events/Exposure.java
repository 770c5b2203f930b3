package org.truegrade.events;

import org.truegrade.trip.Signal;

/**
 * How much was driven.
 *
 * @param metres distance by the speed; 0 without speed
 * @param seconds from the trip's begin to its last sample
 * @param movingSeconds of them faster than a standstill, by the speed's samples
 * @param idlingSeconds of them standing with the engine running; 0 where the engine speed was not recorded
 */
public record Exposure(double metres, double seconds, double movingSeconds, double idlingSeconds) {
    static Exposure of(Motion motion) {
        double moving = 0;
        double idling = 0;
        var speed = motion.speed().orElse(null);
        if (speed != null) {
            var engine = motion.series(Signal.ENGINE_SPEED).orElse(null);
            for (int i = 1; i < speed.size(); i++) {
                double step = (speed.timeNs(i) - speed.timeNs(i - 1)) / 1e9;
                boolean stands = speed.value(i - 1) < Motion.STANDSTILL_MPS;
                if (step * 1e9 > SpeedLine.LONGEST_BRIDGE_NS) {
                    continue;
                }
                if (!stands) {
                    moving += step;
                } else if (engine != null && Idle.running(engine, speed.timeNs(i - 1))) {
                    idling += step;
                }
            }
        }
        return new Exposure(motion.totalM(), motion.endNs() / 1e9, moving, idling);
    }

    public double kilometres() {
        return metres / 1000;
    }
}
