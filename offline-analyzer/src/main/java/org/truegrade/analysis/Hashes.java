package org.truegrade.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.truegrade.events.Rules;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.trip.Series;
import org.truegrade.trip.Trip;

/**
 * SHA-256 of everything that went into an assessment, in hexadecimal digits: who has the same four has the same result.
 *
 * @param trip its id and every sample, by signal name and time
 * @param estimates every road estimate that was given
 * @param vehicle class, fuel, red line
 * @param rules text of the threshold table
 */
public record Hashes(String trip, String estimates, String vehicle, String rules) {

    static Hashes of(Trip trip, List<RoadEstimate> estimates, Rules rules) {
        return new Hashes(
                ofTrip(trip),
                ofText(estimates.stream().map(RoadEstimate::toString).toList().toString()),
                ofText(trip.info().vehicle().toString()),
                rules.hash());
    }

    private static String ofTrip(Trip trip) {
        var digest = sha256();
        digest.update(trip.info().id().getBytes(StandardCharsets.UTF_8));
        trip.allSeries().stream()
                .sorted(Comparator.comparing(series -> series.signal().name()))
                .forEach(series -> add(digest, series));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Series series) {
        digest.update(series.signal().name().getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.allocate(16);
        for (int i = 0; i < series.size(); i++) {
            bytes.clear().putLong(series.timeNs(i)).putDouble(series.value(i));
            digest.update(bytes.array());
        }
    }

    static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
