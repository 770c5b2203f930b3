package org.truegrade.obd.simulated;

/**
 * What a simulated adapter is able to do; the names say what real ones differ in.
 *
 * @param banner answer to ATZ and ATI
 * @param responseCount understands the digit after a request that says how many frames to wait for
 * @param multiplePids sends requests of up to six PIDs; without it only the first PID reaches the vehicle
 * @param adaptiveTiming understands ATAT
 * @param repeatsOnReturn repeats the last command on a lone carriage return
 */
public record AdapterModel(
        String banner, boolean responseCount, boolean multiplePids, boolean adaptiveTiming, boolean repeatsOnReturn) {

    public static final AdapterModel GENUINE = new AdapterModel("ELM327 v1.4b", true, true, true, true);

    /** A cheap copy: only service and PID of a request reach the vehicle, and much of what the banner promises is missing. */
    public static final AdapterModel CLONE = new AdapterModel("ELM327 v1.5", false, false, false, false);
}
