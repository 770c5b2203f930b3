package org.truegrade.trip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The blocks of an Avro object container after its head (Avro 1.12 specification, "Object Container Files": count, size,
 * data, the 16 bytes of the sync marker). Avro's own reader stops at the first damage; this goes on at the next marker and
 * knows to the byte what is whole.
 */
final class AvroBlocks {
    private static final int MARKER = 16;

    private record Gap(int from, int to) {}

    private final byte[] bytes;
    private final byte[] marker;
    private final List<Gap> gaps = new ArrayList<>();
    private int blockFrom;
    private int position;
    private int wholeBytes;
    private int dataFrom;
    private int dataTo;
    private long count;

    /** @param headEnd end of the container's head, whose last 16 bytes are the marker */
    AvroBlocks(byte[] bytes, int headEnd) {
        this.bytes = bytes;
        this.marker = Arrays.copyOfRange(bytes, headEnd - MARKER, headEnd);
        this.position = headEnd;
        this.blockFrom = headEnd;
        this.wholeBytes = headEnd;
    }

    /** Goes to the next block with its marker, past all that is damaged. The caller accepts or rejects it. */
    boolean next() {
        while (position < bytes.length) {
            blockFrom = position;
            if (readBlock()) {
                return true;
            }
            skipToMarker();
        }
        return false;
    }

    /** Says that the present block's entries were read: the file is whole up to its end. */
    void accept() {
        wholeBytes = position;
    }

    /** Says that the present block's entries could not be read: it counts as damaged. */
    void reject() {
        gaps.add(new Gap(blockFrom, position));
    }

    int dataFrom() {
        return dataFrom;
    }

    int dataTo() {
        return dataTo;
    }

    long count() {
        return count;
    }

    /** End of the last whole block. */
    long wholeBytes() {
        return wholeBytes;
    }

    List<Damage> damages(String file) {
        return gaps.stream()
                .map(gap -> new Damage(
                        file,
                        gap.to == bytes.length
                                ? "torn after byte " + gap.from + " of " + bytes.length
                                        + ": at most the last second is lost"
                                : "bytes " + gap.from + " to " + gap.to + " are damaged and were skipped"))
                .toList();
    }

    private boolean readBlock() {
        count = varint();
        long size = count < 0 ? -1 : varint();
        if (size < 0 || size > bytes.length - position - MARKER) {
            return false;
        }
        dataFrom = position;
        dataTo = position + (int) size;
        position = dataTo + MARKER;
        return isMarker(dataTo);
    }

    private void skipToMarker() {
        position = bytes.length;
        for (int at = blockFrom; at <= bytes.length - MARKER; at++) {
            if (isMarker(at)) {
                position = at + MARKER;
                break;
            }
        }
        gaps.add(new Gap(blockFrom, position));
    }

    private boolean isMarker(int at) {
        return Arrays.equals(bytes, at, at + MARKER, marker, 0, MARKER);
    }

    /** A zigzag-coded long; -1 where there is none. */
    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64 && position < bytes.length; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        return -1;
    }
}
