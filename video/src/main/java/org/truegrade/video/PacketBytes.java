package org.truegrade.video;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;

/** The bytes of a packet, from the place in the file that the index knows. */
final class PacketBytes {
    private PacketBytes() {}

    static byte[] read(FileChannel channel, Packet packet) throws IOException {
        var bytes = ByteBuffer.allocate(packet.size());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, packet.position() + bytes.position()) < 0) {
                throw new EOFException("the video became shorter while it was read");
            }
        }
        return bytes.array();
    }

    /** Fills a native packet with the bytes and the flag of a key frame; times are the caller's. */
    static void read(FileChannel channel, Packet from, AVPacket into) throws IOException {
        var bytes = read(channel, from);
        Ffmpeg.check(avcodec.av_new_packet(into, bytes.length), "memory for a frame");
        into.data().position(0).put(bytes);
        into.flags(from.key() ? avcodec.AV_PKT_FLAG_KEY : 0);
    }
}
