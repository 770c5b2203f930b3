package org.truegrade.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.truegrade.trip.Mp4Boxes;

/**
 * What is in a video file: every whole packet of its first video stream. A frame's number is its place in the order in
 * which frames are shown.
 *
 * @param packets in the order in which they are decoded
 * @param byNumber place in {@code packets} of the frame with a number
 * @param lost what was cut off at the end of the file, in one sentence
 */
record VideoIndex(Path file, StreamFormat format, List<Packet> packets, int[] byNumber, Optional<String> lost) {
    /**
     * Reads the file once without decoding.
     *
     * @throws VideoException when no frame can be read
     */
    static VideoIndex read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new VideoException(file + " is missing");
        }
        Ffmpeg.load();
        var input = new AVFormatContext(null);
        if (open(input, "file:" + file) < 0) {
            // A torn last fragment makes the reader refuse the file; the whole ones before it are good.
            long whole = Mp4Boxes.wholeBytes(file);
            input = new AVFormatContext(null);
            if (whole == 0 || open(input, "subfile,,start,0,end," + whole + ",,:file:" + file) < 0) {
                throw new VideoException(file + " is no readable MP4: "
                        + (Files.size(file) == 0 ? "it is empty" : "it is cut off before its first frame, or damaged"));
            }
        }
        try {
            return read(file, input);
        } finally {
            avformat.avformat_close_input(input);
        }
    }

    private static int open(AVFormatContext input, String url) {
        var options = new AVDictionary(null);
        avutil.av_dict_set(options, "ignore_editlist", "1", 0);
        int opened = avformat.avformat_open_input(input, url, avformat.av_find_input_format("mov"), options);
        avutil.av_dict_free(options);
        return opened;
    }

    private static VideoIndex read(Path file, AVFormatContext input) throws IOException {
        int stream = firstVideo(input);
        if (stream < 0) {
            throw new VideoException(file + " has no video stream");
        }
        var track = input.streams(stream);
        var format = StreamFormat.of(
                track.codecpar(), track.time_base().num(), track.time_base().den());
        long length = Files.size(file);
        var packets = new ArrayList<Packet>();
        boolean torn = false;
        var packet = avcodec.av_packet_alloc();
        try {
            while (avformat.av_read_frame(input, packet) >= 0) {
                if (packet.stream_index() == stream) {
                    torn |= packet.pos() < 0 || packet.pos() + packet.size() > length;
                    torn |= (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
                    if (!torn) {
                        packets.add(packetOf(packet));
                    }
                }
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        if (packets.isEmpty()) {
            throw new VideoException(file + " has no whole frame: it is cut off before its first frame or damaged");
        }
        long expected = track.nb_frames();
        return new VideoIndex(
                file, format, List.copyOf(packets), numbers(packets), lost(file, packets.size(), expected, torn));
    }

    private static Optional<String> lost(Path file, int whole, long expected, boolean torn) throws IOException {
        if (expected > whole) {
            return Optional.of("cut off: " + whole + " of " + expected + " frames can be read");
        }
        long over = Files.size(file) - Mp4Boxes.wholeBytes(file);
        return torn || over > 0
                ? Optional.of("the end is torn (" + over + " bytes): " + whole + " frames can be read")
                : Optional.empty();
    }

    private static Packet packetOf(AVPacket packet) {
        long pts = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        return new Packet(pts, packet.dts(), packet.duration(), key, packet.pos(), packet.size());
    }

    private static int firstVideo(AVFormatContext input) {
        for (int i = 0; i < input.nb_streams(); i++) {
            if (input.streams(i).codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
                return i;
            }
        }
        return -1;
    }

    private static int[] numbers(List<Packet> packets) {
        return IntStream.range(0, packets.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> packets.get(i).pts()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int count() {
        return packets.size();
    }

    /** The packet of the frame with this number. */
    Packet packet(int number) {
        return packets.get(byNumber[number]);
    }

    /** Place in {@code packets} of the last key packet at or before a place; 0 when there is none. */
    int keyBefore(int place) {
        while (place > 0 && !packets.get(place).key()) {
            place--;
        }
        return place;
    }

    /** Place of the first key packet after a place, or the number of packets. */
    int keyAfter(int place) {
        int next = place + 1;
        while (next < packets.size() && !packets.get(next).key()) {
            next++;
        }
        return next;
    }
}
