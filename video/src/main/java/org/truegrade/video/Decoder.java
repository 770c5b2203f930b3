package org.truegrade.video;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Decodes frames of one file. Asking for frames in their order decodes each once; going back begins at a key frame. */
final class Decoder implements AutoCloseable {
    private final VideoIndex index;
    private final FileChannel channel;
    private final AVCodecContext codec;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final Scaler scaler = new Scaler();
    private int nextPlace;
    private long lastPts = Long.MIN_VALUE;
    private boolean drained;

    Decoder(VideoIndex index) throws IOException {
        this.index = index;
        this.channel = FileChannel.open(index.file(), StandardOpenOption.READ);
        var type = avcodec.avcodec_find_decoder(index.format().codec());
        if (type == null || type.isNull()) {
            channel.close();
            throw new VideoException(index.file() + " is coded in a way that cannot be read here: want H.264");
        }
        this.codec = avcodec.avcodec_alloc_context3(type);
        var parameters = index.format().toNative();
        avcodec.avcodec_parameters_to_context(codec, parameters);
        avcodec.avcodec_parameters_free(parameters);
        codec.thread_count(1);
        Ffmpeg.check(avcodec.avcodec_open2(codec, type, (AVDictionary) null), index.file() + " cannot be decoded");
    }

    /**
     * @param number from 0
     * @throws VideoException when the file has no such frame or it is damaged
     */
    Picture frame(int number) throws IOException {
        if (number < 0 || number >= index.count()) {
            throw new VideoException(index.file() + " has no frame " + number + ": it has " + index.count()
                    + index.lost().map(lost -> ", " + lost).orElse(""));
        }
        int key = index.keyBefore(index.byNumber()[number]);
        long wanted = index.packet(number).pts();
        if (drained || wanted <= lastPts || key >= nextPlace) {
            avcodec.avcodec_flush_buffers(codec);
            drained = false;
            nextPlace = key;
        }
        while (receive()) {
            lastPts = frame.pts();
            if (lastPts == wanted) {
                return scaler.toPicture(frame);
            }
            if (lastPts > wanted) {
                break;
            }
        }
        throw new VideoException("frame " + number + " of " + index.file() + " is damaged");
    }

    /** The next frame that the decoder gives, or false at the end. */
    private boolean receive() throws IOException {
        while (true) {
            int got = avcodec.avcodec_receive_frame(codec, frame);
            if (got >= 0) {
                return true;
            }
            if (got != avutil.AVERROR_EAGAIN() || drained) {
                drained = true;
                return false;
            }
            if (nextPlace < index.count()) {
                read(index.packets().get(nextPlace++));
                // A packet that the decoder refuses gives no frame: whoever wanted that frame is told so.
                avcodec.avcodec_send_packet(codec, packet);
                avcodec.av_packet_unref(packet);
            } else {
                drained = true;
                avcodec.avcodec_send_packet(codec, null);
                return avcodec.avcodec_receive_frame(codec, frame) >= 0;
            }
        }
    }

    private void read(Packet what) throws IOException {
        PacketBytes.read(channel, what, packet);
        packet.pts(what.pts());
        packet.dts(what.dts());
    }

    @Override
    public void close() throws IOException {
        scaler.close();
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(codec);
        channel.close();
    }
}
