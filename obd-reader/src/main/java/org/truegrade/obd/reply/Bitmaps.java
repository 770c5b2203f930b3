package org.truegrade.obd.reply;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which PIDs a computer offers (SAE J1979): every PID that is a multiple of 20 tells of the 32 that follow it. */
public final class Bitmaps {
    private static final int PIDS = 0x20;

    private Bitmaps() {}

    public static boolean isBitmap(int pid) {
        return pid <= 0xE0 && pid % PIDS == 0;
    }

    /** 32 bits, most significant first: the bit of the next PID, of the one after it, ... */
    public static Set<Integer> pids(int base, byte[] bits) {
        var pids = new TreeSet<Integer>();
        IntStream.range(0, 8 * bits.length)
                .filter(i -> (bits[i / 8] & 0x80 >> i % 8) != 0)
                .forEach(i -> pids.add(base + 1 + i));
        return pids;
    }
}
