package org.truegrade.video;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.truegrade.trip.Sample;
import org.truegrade.trip.SegmentOutput;
import org.truegrade.trip.Signal;
import org.truegrade.trip.TripWriter;

/**
 * Copies the frames of a video into a trip's segments without encoding them again. Frames are copied in groups from key
 * frame to key frame; a group around the border of two segments goes into both, so that each can be decoded alone.
 */
final class StreamCopy implements ForeignVideo.Target {
    private final TripWriter trip;
    private final VideoIndex index;
    private final FileChannel source;
    private @Nullable Segment segment;

    /** One segment's file: its first frame's number in the source, and the place of the next group. */
    private static final class Segment {
        private final SegmentOutput out;
        private final Muxer muxer;
        private final int firstNumber;
        private final long firstDts;
        private int nextPlace;

        Segment(SegmentOutput out, Muxer muxer, int firstNumber, long firstDts, int nextPlace) {
            this.out = out;
            this.muxer = muxer;
            this.firstNumber = firstNumber;
            this.firstDts = firstDts;
            this.nextPlace = nextPlace;
        }
    }

    StreamCopy(TripWriter trip, VideoIndex index) throws IOException {
        this.trip = trip;
        this.index = index;
        this.source = FileChannel.open(index.file(), StandardOpenOption.READ);
    }

    @Override
    public void write(int number, long timeNs) throws IOException {
        trip.tick(timeNs);
        int place = index.byNumber()[number];
        var open = segment == null ? begin(index.keyBefore(place)) : segment;
        segment = open;
        while (open.nextPlace <= place) {
            copyGroup(open);
        }
        trip.write(new Sample(timeNs, Signal.CAMERA_FRONT, number - open.firstNumber));
    }

    private Segment begin(int key) throws IOException {
        var out = trip.openVideo("front", this::finish);
        var first = index.packets().get(key);
        int number = 0;
        while (index.packet(number).pts() < first.pts()) {
            number++;
        }
        return new Segment(out, Muxer.fragmented(out, index.format()), number, first.dts(), key);
    }

    private void copyGroup(Segment into) throws IOException {
        int end = index.keyAfter(into.nextPlace);
        for (var packet : index.packets().subList(into.nextPlace, end)) {
            into.muxer.write(
                    source,
                    packet,
                    ticks(packet.pts() - into.firstDts),
                    ticks(packet.dts() - into.firstDts),
                    ticks(packet.duration()));
        }
        into.muxer.endFragment();
        into.out.sync();
        into.nextPlace = end;
    }

    private long ticks(long time) {
        return Math.round(time
                * (double) Muxer.TICKS
                * index.format().tickNum()
                / index.format().tickDen());
    }

    private void finish() throws IOException {
        var finished = segment;
        segment = null;
        if (finished != null) {
            finished.muxer.close();
            finished.out.sync();
        }
    }

    @Override
    public void close() throws IOException {
        try (source) {
            finish();
        }
    }
}
