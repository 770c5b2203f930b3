package org.truegrade.video;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * What a decoder or a player must know of a video stream.
 *
 * @param codec FFmpeg's number of the codec
 * @param head the codec's own configuration (for H.264: its parameter sets)
 * @param tickNum length of one unit of time, seconds: numerator
 * @param tickDen and denominator
 */
record StreamFormat(int codec, int width, int height, byte[] head, int tickNum, int tickDen) {
    static StreamFormat of(AVCodecParameters parameters, int tickNum, int tickDen) {
        var head = new byte[parameters.extradata_size()];
        if (head.length > 0) {
            parameters.extradata().position(0).get(head);
        }
        return new StreamFormat(parameters.codec_id(), parameters.width(), parameters.height(), head, tickNum, tickDen);
    }

    boolean isH264() {
        return codec == avcodec.AV_CODEC_ID_H264;
    }

    /** Whether packets of both can follow each other in one track. */
    boolean joins(StreamFormat other) {
        return codec == other.codec
                && width == other.width
                && height == other.height
                && Arrays.equals(head, other.head);
    }

    /** The caller owns it and frees it. */
    AVCodecParameters toNative() {
        var parameters = avcodec.avcodec_parameters_alloc();
        fill(parameters);
        return parameters;
    }

    void fill(AVCodecParameters parameters) {
        parameters.codec_type(avutil.AVMEDIA_TYPE_VIDEO);
        parameters.codec_id(codec);
        parameters.width(width);
        parameters.height(height);
        parameters.format(avutil.AV_PIX_FMT_YUV420P);
        if (head.length > 0) {
            var memory = new BytePointer(avutil.av_mallocz(head.length + (long) avcodec.AV_INPUT_BUFFER_PADDING_SIZE));
            memory.capacity(head.length).put(head);
            parameters.extradata(memory);
            parameters.extradata_size(head.length);
        }
    }
}
