package org.truegrade.simulator.drive;

/**
 * How somebody drives.
 */
public enum Style {
    CALM(1.0, 0.34, 1.0, 1.2, 2.0, 0),
    HURRIED(1.08, 1.1, 1.4, 2.0, 2.8, 0.35),
    HARSH(1.16, 1.9, 3.6, 2.8, 3.8, 0.9);

    /** Cruising speed as a share of the limit. */
    final double speedShare;

    /** Acceleration above 20 km/h, m/s². */
    final double accelerationMps2;

    /** Acceleration when starting off, m/s². */
    final double startMps2;

    /** Planned braking, m/s². */
    final double brakingMps2;

    /** Lateral acceleration that is comfortable in bends, m/s². */
    final double lateralMps2;

    /** Faults without a reason per kilometre: harsh braking, harsh acceleration. */
    final double faultsPerKm;

    Style(
            double speedShare,
            double accelerationMps2,
            double startMps2,
            double brakingMps2,
            double lateralMps2,
            double faultsPerKm) {
        this.speedShare = speedShare;
        this.accelerationMps2 = accelerationMps2;
        this.startMps2 = startMps2;
        this.brakingMps2 = brakingMps2;
        this.lateralMps2 = lateralMps2;
        this.faultsPerKm = faultsPerKm;
    }
}
