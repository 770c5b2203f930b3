package org.truegrade.video;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.Damage;
import org.truegrade.trip.FrameRef;

/** Appends video after video to one plain MP4 with one time axis, and notes when each frame is shown. */
final class SegmentJoiner implements AutoCloseable {
    private final Path target;
    private final List<PlayableVideo.Shown> shown = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private @Nullable Muxer muxer;
    private @Nullable VideoIndex last;
    /** Player time of a frame of the last video is its own time plus this, in ticks. */
    private long shift;

    private long lastDts = Long.MIN_VALUE;

    SegmentJoiner(Path target) {
        this.target = target;
    }

    List<PlayableVideo.Shown> shown() {
        return shown;
    }

    List<Damage> damages() {
        return damages;
    }

    void add(Path video, List<FrameRef> frames) throws IOException {
        VideoIndex index;
        try {
            index = VideoIndex.read(video);
        } catch (VideoException e) {
            damage(video, "not shown in the player: " + e.getMessage());
            return;
        }
        if (last != null && !last.format().joins(index.format())) {
            damage(video, "not shown in the player: its picture size or coding differs from the video before it");
            return;
        }
        append(index);
        int missing = 0;
        for (var frame : frames) {
            if (frame.number() < index.count()) {
                long ticks = ticks(index, index.packet(frame.number()).pts()) + shift;
                shown.add(new PlayableVideo.Shown(frame, ticks / (double) Muxer.TICKS));
            } else {
                missing++;
            }
        }
        if (missing > 0) {
            damage(
                    video,
                    missing + " of " + frames.size() + " recorded frames are not in the file"
                            + index.lost().map(lost -> ", " + lost).orElse(""));
        } else {
            index.lost().ifPresent(lost -> damage(video, lost));
        }
    }

    private void damage(Path video, String what) {
        damages.add(new Damage(String.valueOf(video.getFileName()), what));
    }

    private void append(VideoIndex index) throws IOException {
        var out = muxer;
        if (out == null) {
            out = Muxer.plain(target, index.format());
            muxer = out;
        }
        int shared = last == null ? 0 : sharedPackets(last, index);
        shift = last == null ? -ticks(index, index.packet(0).pts()) : shiftAfter(last, index, shared);
        try (var channel = FileChannel.open(index.file(), StandardOpenOption.READ)) {
            for (var packet : index.packets().subList(shared, index.count())) {
                long pts = ticks(index, packet.pts()) + shift;
                lastDts = Math.max(ticks(index, packet.dts()) + shift, lastDts + 1);
                out.write(channel, packet, pts, lastDts, ticks(index, packet.duration()));
            }
        }
        last = index;
    }

    private long shiftAfter(VideoIndex before, VideoIndex index, int shared) {
        if (shared > 0) {
            var twin = before.packets().get(before.count() - shared);
            return ticks(before, twin.pts())
                    + shift
                    - ticks(index, index.packets().getFirst().pts());
        }
        var end = before.packet(before.count() - 1);
        return ticks(before, end.pts() + Math.max(1, end.duration()))
                + shift
                - ticks(index, index.packet(0).pts());
    }

    /**
     * How many packets at the end of one video are the first ones of the next, byte by byte: one group from key frame to
     * key frame, or none. A group around the border of two segments lies in both, so that each can be decoded alone.
     */
    private static int sharedPackets(VideoIndex before, VideoIndex after) throws IOException {
        int group = after.keyAfter(0);
        int from = before.count() - group;
        if (from < 0 || !before.packets().get(from).key()) {
            return 0;
        }
        try (var one = FileChannel.open(before.file(), StandardOpenOption.READ);
                var other = FileChannel.open(after.file(), StandardOpenOption.READ)) {
            for (int i = 0; i < group; i++) {
                var a = before.packets().get(from + i);
                var b = after.packets().get(i);
                if (a.size() != b.size() || !Arrays.equals(PacketBytes.read(one, a), PacketBytes.read(other, b))) {
                    return 0;
                }
            }
        }
        return group;
    }

    private static long ticks(VideoIndex index, long time) {
        return Math.round(time
                * (double) Muxer.TICKS
                * index.format().tickNum()
                / index.format().tickDen());
    }

    @Override
    public void close() throws IOException {
        var open = muxer;
        muxer = null;
        if (open != null) {
            open.close();
        }
    }
}
