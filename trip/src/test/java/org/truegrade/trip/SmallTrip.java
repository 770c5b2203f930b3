package org.truegrade.trip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A trip of a few seconds across a segment's end, with a made-up video of boxes: small enough to be cut everywhere. */
final class SmallTrip {
    static final long SECOND = 1_000_000_000L;
    static final Instant START = Instant.parse("2026-11-24T08:15:00Z");

    private SmallTrip() {}

    /** Samples from 58 s to 62 s, two a second: two segments. */
    static Path write(Path parent) throws IOException {
        try (var writer = begin(parent)) {
            fill(writer);
            return writer.folder();
        }
    }

    /** The same, but the power is cut: nothing is closed. */
    static Path writeAndCutThePower(Path parent) throws IOException {
        var writer = begin(parent);
        fill(writer);
        writer.tick(64 * SECOND);
        return writer.folder();
    }

    private static TripWriter begin(Path parent) throws IOException {
        var info = TripInfo.begin(TripInfo.Origin.RECORDED, "bench", Vehicle.car("Van 7"), new Anchor(0, START, "rtc"))
                .withId("9f3ac1d2000000000000000000000000");
        return TripWriter.begin(
                parent, info.folderName(42, 7), info, List.of(Signal.SPEED, Signal.ENGINE_SPEED, Signal.CAMERA_FRONT));
    }

    private static void fill(TripWriter writer) throws IOException {
        writer.write(new Note(57 * SECOND, "obd", "connected", "adapter found"));
        for (int half = 116; half < 124; half++) {
            long time = half * SECOND / 2;
            writer.write(new Sample(time, Signal.SPEED, half));
            writer.write(new Sample(time, Signal.ENGINE_SPEED, 1000 + half));
            if (half == 116 || half == 121) {
                film(writer);
            }
            writer.write(new Sample(time, Signal.CAMERA_FRONT, half - (half < 120 ? 116 : 120)));
        }
    }

    private static void film(TripWriter writer) throws IOException {
        var video = writer.openVideo("front", () -> {});
        video.write(box("ftyp", 8));
        video.write(box("moov", 20));
        for (int fragment = 0; fragment < 2; fragment++) {
            video.write(box("moof", 12));
            video.write(box("mdat", 30));
            video.sync();
        }
    }

    static byte[] box(String type, int payload) {
        return ByteBuffer.allocate(8 + payload)
                .putInt(8 + payload)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }
}
