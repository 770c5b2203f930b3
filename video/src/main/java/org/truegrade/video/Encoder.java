package org.truegrade.video;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** H.264 by OpenH264: no frames that look ahead, so each picture gives its packet at once. */
final class Encoder implements AutoCloseable {
    /** Bits a pixel and frame: road pictures keep lane marks and signs readable. */
    private static final double BITS_PER_PIXEL = 0.35;

    private final AVCodecContext codec;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final Scaler scaler = new Scaler();
    private final int width;
    private final int height;
    private final double fps;

    Encoder(int width, int height, double fps, int framesPerKey) throws VideoException {
        if (width % 2 != 0 || height % 2 != 0 || width < 16 || height < 16 || !(fps > 0) || fps > 1000) {
            throw new IllegalArgumentException("a video of " + width + " x " + height + " pixels at " + fps
                    + " frames a second: want even sizes from 16 and a rate above 0");
        }
        Ffmpeg.load();
        this.width = width;
        this.height = height;
        this.fps = fps;
        var type = avcodec.avcodec_find_encoder_by_name("libopenh264");
        if (type == null || type.isNull()) {
            throw new VideoException("this FFmpeg has no OpenH264 encoder: use the one of the project's build");
        }
        this.codec = avcodec.avcodec_alloc_context3(type);
        codec.width(width);
        codec.height(height);
        codec.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        codec.time_base().num(1).den(Muxer.TICKS);
        codec.framerate(avutil.av_d2q(fps, 1_001_000));
        codec.gop_size(framesPerKey);
        codec.max_b_frames(0);
        codec.thread_count(1);
        codec.bit_rate(Math.round(BITS_PER_PIXEL * width * height * fps));
        codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
        Ffmpeg.check(
                avcodec.avcodec_open2(codec, type, (AVDictionary) null),
                "the encoder refuses " + width + " x " + height + " pixels at " + fps + " frames a second");
        frame.format(avutil.AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        Ffmpeg.check(avutil.av_frame_get_buffer(frame, 0), "memory for a frame");
    }

    StreamFormat format() throws VideoException {
        var parameters = avcodec.avcodec_parameters_alloc();
        try {
            Ffmpeg.check(avcodec.avcodec_parameters_from_context(parameters, codec), "the encoder's head");
            return StreamFormat.of(parameters, 1, Muxer.TICKS);
        } finally {
            avcodec.avcodec_parameters_free(parameters);
        }
    }

    /** The picture's packet, valid until the next call. */
    AVPacket encode(Picture picture, int number, boolean key) throws VideoException {
        if (picture.width() != width || picture.height() != height) {
            throw new IllegalArgumentException(picture + " in a video of " + width + " x " + height + " pixels");
        }
        Ffmpeg.check(avutil.av_frame_make_writable(frame), "memory for a frame");
        scaler.fill(frame, picture);
        frame.pts(ticks(number));
        frame.pict_type(key ? avutil.AV_PICTURE_TYPE_I : avutil.AV_PICTURE_TYPE_NONE);
        Ffmpeg.check(avcodec.avcodec_send_frame(codec, frame), "a picture cannot be encoded");
        Ffmpeg.check(avcodec.avcodec_receive_packet(codec, packet), "a picture cannot be encoded");
        packet.pts(ticks(number));
        packet.dts(ticks(number));
        packet.duration(ticks(number + 1) - ticks(number));
        return packet;
    }

    private long ticks(int number) {
        return Math.round(number * (Muxer.TICKS / fps));
    }

    @Override
    public void close() {
        scaler.close();
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(codec);
    }
}
