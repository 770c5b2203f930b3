package org.truegrade.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Between the decoder's colours (YUV) and pictures, with the same rounding on every processor. */
final class Scaler implements AutoCloseable {
    private static final int EXACT =
            swscale.SWS_BILINEAR | swscale.SWS_ACCURATE_RND | swscale.SWS_BITEXACT | swscale.SWS_FULL_CHR_H_INT;

    private @Nullable SwsContext toBgr;
    private @Nullable SwsContext fromBgr;
    private @Nullable BytePointer rows;
    private int width;
    private int height;
    private int format;

    Picture toPicture(AVFrame frame) throws VideoException {
        fit(frame.width(), frame.height(), frame.format());
        if (toBgr == null) {
            toBgr = converter(format, avutil.AV_PIX_FMT_BGR24);
        }
        int stride = stride(width);
        var memory = memory(stride);
        try (var planes = new PointerPointer<BytePointer>(4);
                var strides = new IntPointer(4)) {
            planes.put(0, memory);
            strides.put(0, stride);
            Ffmpeg.check(
                    swscale.sws_scale(toBgr, frame.data(), frame.linesize(), 0, height, planes, strides),
                    "converting a frame");
        }
        var bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            memory.position((long) y * stride).get(bgr, 3 * width * y, 3 * width);
        }
        memory.position(0);
        return new Picture(width, height, bgr);
    }

    /** Fills a frame that has its memory and its format (YUV 4:2:0). */
    void fill(AVFrame frame, Picture picture) throws VideoException {
        fit(picture.width(), picture.height(), avutil.AV_PIX_FMT_YUV420P);
        if (fromBgr == null) {
            fromBgr = converter(avutil.AV_PIX_FMT_BGR24, format);
        }
        int stride = stride(width);
        var memory = memory(stride);
        for (int y = 0; y < height; y++) {
            memory.position((long) y * stride).put(picture.bgr(), 3 * width * y, 3 * width);
        }
        memory.position(0);
        try (var planes = new PointerPointer<BytePointer>(4);
                var strides = new IntPointer(4)) {
            planes.put(0, memory);
            strides.put(0, stride);
            Ffmpeg.check(
                    swscale.sws_scale(fromBgr, planes, strides, 0, height, frame.data(), frame.linesize()),
                    "converting a picture");
        }
    }

    /** Rows are padded: the converter writes a little beyond the end of a row. */
    private static int stride(int width) {
        return (3 * width + 127) / 64 * 64;
    }

    private BytePointer memory(int stride) {
        if (rows == null) {
            rows = new BytePointer((long) stride * (height + 1));
        }
        return rows;
    }

    private void fit(int newWidth, int newHeight, int newFormat) {
        if (newWidth != width || newHeight != height || newFormat != format) {
            close();
            width = newWidth;
            height = newHeight;
            format = newFormat;
        }
    }

    private SwsContext converter(int from, int to) throws VideoException {
        var made =
                swscale.sws_getContext(width, height, from, width, height, to, EXACT, null, null, (DoublePointer) null);
        if (made == null || made.isNull()) {
            throw new VideoException("pictures of " + width + " x " + height + " pixels cannot be converted");
        }
        return made;
    }

    @Override
    public void close() {
        if (toBgr != null) {
            swscale.sws_freeContext(toBgr);
            toBgr = null;
        }
        if (fromBgr != null) {
            swscale.sws_freeContext(fromBgr);
            fromBgr = null;
        }
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
