package org.truegrade.simulator.drive;

/**
 * An automatic gearbox, or a driver with a manual one who shifts by the same rules, slower.
 *
 * @param ratios from the first gear to the last
 * @param finalRatio of the axle
 * @param shiftS how long a shift interrupts the pull
 */
public record Gearbox(double[] ratios, double finalRatio, double shiftS) {
    static final Gearbox AUTOMATIC = new Gearbox(new double[] {4.15, 2.37, 1.56, 1.16, 0.86, 0.69}, 4.1, 0.25);
    static final Gearbox MANUAL = new Gearbox(new double[] {3.73, 2.05, 1.36, 1.03, 0.82, 0.69}, 4.1, 0.7);

    double ratio(int gear) {
        return ratios[gear - 1] * finalRatio;
    }

    /**
     * The gear wanted next: up when the engine turns faster than the pedal asks for and the next gear still has the pull,
     * down when it turns too slowly for the pedal (so a climb holds a lower gear).
     */
    int wanted(int gear, double rpm, double pedal, Engine engine) {
        double up = 1600 + 3400 * Math.pow(pedal, 2.5);
        double down = 1100 + 2100 * Math.pow(pedal, 3);
        if (gear < ratios.length && rpm > up) {
            double step = ratios[gear] / ratios[gear - 1];
            boolean pulls = pedal * engine.torqueNm(rpm) < 0.92 * engine.torqueNm(rpm * step) * step;
            if (rpm * step > down * 1.05 && (pulls || rpm > 0.95 * engine.redLineRpm())) {
                return gear + 1;
            }
        }
        if (gear > 1 && rpm < down && rpm * ratios[gear - 2] / ratios[gear - 1] < 0.9 * engine.redLineRpm()) {
            return gear - 1;
        }
        return gear;
    }
}
