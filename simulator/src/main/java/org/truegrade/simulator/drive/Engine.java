package org.truegrade.simulator.drive;

/**
 * A petrol engine by its torque at full load.
 *
 * @param speedsRpm ascending
 * @param torquesNm at those speeds
 * @param idleRpm when nothing is asked of it
 * @param redLineRpm where the injection cuts
 * @param dragNm what it takes to turn it without fuel
 */
public record Engine(double[] speedsRpm, double[] torquesNm, double idleRpm, double redLineRpm, double dragNm) {
    /** 96 kW at 5,500 rpm, 186 Nm at 4,000: a light van's petrol engine of 1.8 litres. */
    static final Engine PETROL_1800 = new Engine(
            new double[] {800, 1500, 2000, 3000, 4000, 5000, 5500, 6200},
            new double[] {110, 142, 158, 176, 186, 178, 167, 140},
            780,
            6200,
            22);

    /** Full-load torque, linear between the table's points; nothing beyond the red line. */
    double torqueNm(double rpm) {
        if (rpm >= redLineRpm) {
            return 0;
        }
        int i = 1;
        while (i < speedsRpm.length - 1 && rpm > speedsRpm[i]) {
            i++;
        }
        double share = (rpm - speedsRpm[i - 1]) / (speedsRpm[i] - speedsRpm[i - 1]);
        return torquesNm[i - 1] + Math.clamp(share, 0, 1) * (torquesNm[i] - torquesNm[i - 1]);
    }
}
