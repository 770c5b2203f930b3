package org.truegrade.video;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/** The native library, quiet: what goes wrong becomes an exception of ours, not a line of its own. */
final class Ffmpeg {
    static {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private Ffmpeg() {}

    /** Loads the native library. */
    static void load() {}

    /**
     * @param result what a native call returned; negative means an error
     * @param what what was being done, for the message
     */
    static int check(int result, String what) throws VideoException {
        if (result < 0) {
            throw new VideoException(what + ": " + text(result));
        }
        return result;
    }

    static String text(int error) {
        var buffer = new byte[256];
        avutil.av_strerror(error, buffer, buffer.length);
        int length = 0;
        while (length < buffer.length && buffer[length] != 0) {
            length++;
        }
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }
}
