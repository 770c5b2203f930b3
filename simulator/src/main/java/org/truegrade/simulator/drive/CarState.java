package org.truegrade.simulator.drive;

/**
 * The car in one moment.
 *
 * @param timeS since the drive began
 * @param distanceM along the road
 * @param speedMps of the wheels
 * @param accelerationMps2 rate of change of the speed
 * @param levelMps2 acceleration that was asked for: rate of change of the speed plus gravity times slope
 * @param engineRpm engine speed
 * @param gear engaged, from 1
 * @param pedalPct accelerator pedal
 * @param brakePct brake pedal, share of the strongest braking
 * @param loadPct engine load: share of the full-load torque at this engine speed
 * @param coolantC engine coolant
 * @param oilC engine oil
 * @param airflowGps mass of air that the engine takes in, g/s
 */
public record CarState(
        double timeS,
        double distanceM,
        double speedMps,
        double accelerationMps2,
        double levelMps2,
        double engineRpm,
        int gear,
        double pedalPct,
        double brakePct,
        double loadPct,
        double coolantC,
        double oilC,
        double airflowGps) {}
