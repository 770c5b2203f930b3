package org.truegrade.video;

/**
 * One compressed frame and where its bytes lie in its file.
 *
 * @param pts when it is shown, in the stream's time base
 * @param dts when it is decoded; grows from packet to packet
 * @param duration in the stream's time base
 * @param key whether decoding can begin here
 * @param position of its first byte in the file
 * @param size bytes
 */
record Packet(long pts, long dts, long duration, boolean key, long position, int size) {}
