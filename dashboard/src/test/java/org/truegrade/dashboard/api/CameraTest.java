package org.truegrade.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truegrade.trip.Anchor;
import org.truegrade.trip.FrameRef;
import org.truegrade.trip.Series;
import org.truegrade.trip.Signal;
import org.truegrade.trip.Trip;
import org.truegrade.trip.TripInfo;
import org.truegrade.trip.Vehicle;

class CameraTest {
    private static final long S = 1_000_000_000L;

    /** Five frames a second from 2 s to 10 s and from 30 s to 40 s, in a trip of 60 s. */
    private static Camera offFromTenToThirty() {
        var frames = new ArrayList<FrameRef>();
        for (long t = 2 * S; t <= 40 * S; t += S / 5) {
            if (t <= 10 * S || t >= 30 * S) {
                frames.add(new FrameRef(t, 0, frames.size()));
            }
        }
        var info = TripInfo.begin(
                TripInfo.Origin.RECORDED, "test", Vehicle.car("car"), new Anchor(0, Instant.EPOCH, "rtc"));
        var speed = Series.of(Signal.SPEED, new long[] {0, 60 * S}, new double[] {0, 0});
        return new Camera(new Trip(Path.of("."), info, Map.of(Signal.SPEED, speed), List.of(), frames));
    }

    @Test
    void aSilenceBetweenFramesIsAGap() {
        assertThat(offFromTenToThirty().gaps()).containsExactly(new Camera.Off(10, 30));
    }

    @Test
    void aMomentInsideTheSilenceSaysFromWhenToWhen() {
        var camera = offFromTenToThirty();
        assertThat(camera.off(10 * S)).isEmpty();
        assertThat(camera.off(10 * S + 1)).contains(new Camera.Off(10, 30));
        assertThat(camera.off(25 * S)).contains(new Camera.Off(10, 30));
        assertThat(camera.off(30 * S)).isEmpty();
    }

    @Test
    void beforeTheFirstAndAfterTheLastFrameTheCameraIsOffToo() {
        var camera = offFromTenToThirty();
        assertThat(camera.off(S)).contains(new Camera.Off(0, 2));
        assertThat(camera.off(50 * S)).contains(new Camera.Off(40, 60));
    }
}
