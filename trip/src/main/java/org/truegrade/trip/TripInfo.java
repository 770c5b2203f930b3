package org.truegrade.trip;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code trip.json} says.
 *
 * @param id 32 hexadecimal digits, random
 * @param origin recorded in a vehicle, imported from a foreign recording, or simulated
 * @param device name of the recorder
 * @param driver as the fleet calls the driver, if known
 * @param software name and version of what wrote the trip
 * @param zone time zone for local dates, e.g. {@code Europe/Berlin}; {@code UTC} where unknown
 * @param anchors pairs of monotonic and wall-clock time, in the order in which they were taken; may be empty
 * @param remarks what a reader must know: the recording's licence, what was mended
 * @param camera how the front camera sits, as far as somebody has measured it
 */
public record TripInfo(
        String id,
        Origin origin,
        String device,
        Vehicle vehicle,
        Optional<String> driver,
        String software,
        String zone,
        List<Anchor> anchors,
        State state,
        List<String> remarks,
        CameraGeometry camera) {

    /** Newest format that this program writes and reads. */
    public static final int FORMAT = 1;

    public static final String SOFTWARE = "truegrade 0.1.0";

    /** Where a trip comes from. */
    public enum Origin {
        RECORDED,
        IMPORTED,
        SIMULATED
    }

    /** What has become of a trip. {@code RECORDING} in a folder that nobody writes to means that the power was cut. */
    public enum State {
        RECORDING,
        CLOSED,
        RECOVERED
    }

    public TripInfo {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("trip id '" + id + "' is not 32 hexadecimal digits");
        }
        anchors = List.copyOf(anchors);
        remarks = List.copyOf(remarks);
    }

    /** A trip whose camera nobody has measured. */
    public TripInfo(
            String id,
            Origin origin,
            String device,
            Vehicle vehicle,
            Optional<String> driver,
            String software,
            String zone,
            List<Anchor> anchors,
            State state,
            List<String> remarks) {
        this(id, origin, device, vehicle, driver, software, zone, anchors, state, remarks, CameraGeometry.UNKNOWN);
    }

    /** A new trip that begins now, with a random id. */
    public static TripInfo begin(Origin origin, String device, Vehicle vehicle, Anchor first) {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new TripInfo(
                HexFormat.of().formatHex(random),
                origin,
                device,
                vehicle,
                Optional.empty(),
                SOFTWARE,
                "UTC",
                List.of(first),
                State.RECORDING,
                List.of());
    }

    /** Name of the trip's folder, e.g. {@code 0042-0007-9f3ac1d2}. Never renamed. */
    public String folderName(int bootCounter, int sequence) {
        return String.format(Locale.ROOT, "%04d-%04d-%s", bootCounter, sequence, id.substring(0, 8));
    }

    /** Wall-clock time of a moment, from the last anchor at or before it (else the first). */
    public Optional<Instant> utcAt(long timeNs) {
        Optional<Anchor> best = Optional.empty();
        for (var anchor : anchors) {
            if (best.isEmpty() || anchor.timeNs() <= timeNs) {
                best = Optional.of(anchor);
            }
        }
        return best.map(anchor -> anchor.utc().plusNanos(timeNs - anchor.timeNs()));
    }

    public TripInfo withState(State newState) {
        return new TripInfo(id, origin, device, vehicle, driver, software, zone, anchors, newState, remarks, camera);
    }

    public TripInfo withDriver(String newDriver) {
        return new TripInfo(
                id, origin, device, vehicle, Optional.of(newDriver), software, zone, anchors, state, remarks, camera);
    }

    public TripInfo withZone(String newZone) {
        return new TripInfo(id, origin, device, vehicle, driver, software, newZone, anchors, state, remarks, camera);
    }

    public TripInfo withId(String newId) {
        return new TripInfo(newId, origin, device, vehicle, driver, software, zone, anchors, state, remarks, camera);
    }

    public TripInfo withAnchor(Anchor anchor) {
        return new TripInfo(
                id, origin, device, vehicle, driver, software, zone, append(anchors, anchor), state, remarks);
    }

    public TripInfo withRemark(String remark) {
        return new TripInfo(
                id, origin, device, vehicle, driver, software, zone, anchors, state, append(remarks, remark), camera);
    }

    public TripInfo withCamera(CameraGeometry newCamera) {
        return new TripInfo(id, origin, device, vehicle, driver, software, zone, anchors, state, remarks, newCamera);
    }

    private static <T> List<T> append(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
