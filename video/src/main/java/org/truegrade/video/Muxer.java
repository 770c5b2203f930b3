package org.truegrade.video;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Puts compressed frames into an MP4: fragment by fragment through a stream, or as a plain file with its index in front.
 * Times are handed over in units of 1/90000 s ({@link #TICKS}).
 */
final class Muxer implements AutoCloseable {
    static final int TICKS = 90_000;

    private final AVFormatContext output = new AVFormatContext(null);
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final @Nullable OutputStream stream;
    private final int tickNum;
    private final int tickDen;
    private boolean open = true;

    private Muxer(String url, @Nullable OutputStream stream, StreamFormat format, String flags) throws IOException {
        Ffmpeg.load();
        this.stream = stream;
        Ffmpeg.check(avformat.avformat_alloc_output_context2(output, null, "mp4", url), "an MP4 cannot be begun");
        if (stream == null) {
            var io = new AVIOContext(null);
            Ffmpeg.check(avformat.avio_open(io, url, avformat.AVIO_FLAG_WRITE), url + " cannot be written");
            output.pb(io);
        } else {
            openBuffer();
        }
        var track = avformat.avformat_new_stream(output, null);
        track.time_base().num(1).den(TICKS);
        format.fill(track.codecpar());
        var options = new AVDictionary(null);
        avutil.av_dict_set(options, "movflags", flags, 0);
        avutil.av_dict_set(options, "fflags", "+bitexact", 0);
        int begun = avformat.avformat_write_header(output, options);
        avutil.av_dict_free(options);
        Ffmpeg.check(begun, "an MP4 cannot be begun");
        this.tickNum = track.time_base().num();
        this.tickDen = track.time_base().den();
        drain();
    }

    /** Whole fragments go to the stream one by one, the head (ftyp, moov) at once. The stream is not closed. */
    static Muxer fragmented(OutputStream stream, StreamFormat format) throws IOException {
        return new Muxer("", stream, format, "frag_custom+empty_moov+default_base_moof+skip_trailer");
    }

    /** A plain MP4 with its index before the frames, which players seek over HTTP with one request. */
    static Muxer plain(Path file, StreamFormat format) throws IOException {
        return new Muxer("file:" + file, null, format, "faststart");
    }

    /** Adds a frame whose bytes lie in another file. */
    void write(FileChannel from, Packet what, long pts, long dts, long duration) throws IOException {
        PacketBytes.read(from, what, packet);
        packet.pts(pts);
        packet.dts(dts);
        packet.duration(duration);
        write(packet);
    }

    /** Adds a frame; its memory is the muxer's afterwards. */
    void write(AVPacket what) throws IOException {
        what.stream_index(0);
        what.pts(avutil.av_rescale(what.pts(), tickDen, (long) TICKS * tickNum));
        what.dts(avutil.av_rescale(what.dts(), tickDen, (long) TICKS * tickNum));
        what.duration(avutil.av_rescale(what.duration(), tickDen, (long) TICKS * tickNum));
        int written = avformat.av_write_frame(output, what);
        avcodec.av_packet_unref(what);
        Ffmpeg.check(written, "a frame cannot be written");
    }

    /** Ends the current fragment and hands it to the stream. */
    void endFragment() throws IOException {
        Ffmpeg.check(avformat.av_write_frame(output, (AVPacket) null), "a fragment cannot be written");
        drain();
    }

    private void openBuffer() throws IOException {
        var io = new AVIOContext(null);
        Ffmpeg.check(avformat.avio_open_dyn_buf(io), "memory for a fragment");
        output.pb(io);
    }

    /** Moves what the muxer has written from its memory into the stream. */
    private void drain() throws IOException {
        if (stream != null) {
            var bytes = takeBuffer();
            openBuffer();
            stream.write(bytes);
        }
    }

    private byte[] takeBuffer() {
        try (var memory = new PointerPointer<BytePointer>(1)) {
            var bytes = new byte[avformat.avio_close_dyn_buf(output.pb(), memory)];
            var data = memory.get(BytePointer.class);
            data.get(bytes);
            avutil.av_free(data);
            return bytes;
        }
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        if (!open) {
            return;
        }
        open = false;
        int ended = avformat.av_write_trailer(output);
        byte[] rest = {};
        if (stream == null) {
            int closed = avformat.avio_close(output.pb());
            ended = ended < 0 ? ended : closed;
        } else {
            rest = takeBuffer();
        }
        avcodec.av_packet_free(packet);
        avformat.avformat_free_context(output);
        if (stream != null) {
            stream.write(rest);
        }
        Ffmpeg.check(ended, "an MP4 cannot be ended");
    }
}
