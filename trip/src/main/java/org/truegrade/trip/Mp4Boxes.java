package org.truegrade.trip;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the whole fragments of a fragmented MP4 end (ISO/IEC 14496-12: a box is a 32-bit length and a type, length 1
 * meaning a 64-bit length that follows; a fragment is a {@code moof} box with its {@code mdat}).
 */
public final class Mp4Boxes {
    private Mp4Boxes() {}

    /**
     * Length to which a torn file can be cut so that only whole fragments remain; 0 when not even the head
     * ({@code ftyp}, {@code moov}) is whole. A whole file's length is its own.
     */
    public static long wholeBytes(Path file) throws IOException {
        long length = Files.size(file);
        long position = 0;
        long whole = 0;
        boolean head = false;
        boolean fragment = false;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (position < length) {
                long size = Integer.toUnsignedLong(in.readInt());
                var type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                long read = 8;
                if (size == 1) {
                    size = in.readLong();
                    read = 16;
                }
                if (size < read || size > length - position) {
                    break;
                }
                in.skipNBytes(size - read);
                position += size;
                head |= type.equals("moov");
                if (type.equals("moof")) {
                    fragment = true;
                } else if (head && !(fragment && !type.equals("mdat"))) {
                    fragment = false;
                    whole = position;
                }
            }
        } catch (EOFException e) {
            return whole;
        }
        return whole;
    }
}
