package org.truegrade.simulator.drive;

import org.truegrade.simulator.road.Road;

/** The speed that a driver means to have at each metre: limit, comfort in bends, and braking in time for them. */
final class SpeedPlan {
    private final float[] speed;

    SpeedPlan(Road road, Style style) {
        int metres = (int) Math.ceil(road.lengthM()) + 1;
        speed = new float[metres];
        for (int i = 0; i < metres; i++) {
            double bend = Math.max(Math.abs(road.curvatureAt(i)), 1e-5);
            double comfort = Math.sqrt(style.lateralMps2 / bend);
            speed[i] = (float) Math.min(road.limitAt(i) * style.speedShare, comfort);
        }
        for (int i = metres - 2; i >= 0; i--) {
            double inTime = Math.sqrt(speed[i + 1] * speed[i + 1] + 2 * style.brakingMps2 * 0.8);
            speed[i] = (float) Math.min(speed[i], inTime);
        }
    }

    double at(double metre) {
        return speed[Math.clamp((long) metre, 0, speed.length - 1)];
    }
}
