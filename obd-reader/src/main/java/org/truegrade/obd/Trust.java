package org.truegrade.obd;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.truegrade.obd.reply.Bitmaps;
import org.truegrade.obd.reply.Reply;

/**
 * How far what was known beforehand of adapter and vehicle is believed: it is held against the set-up, the vehicle's first
 * answer and the first values, because both may have been swapped since.
 */
final class Trust {
    /** Without count, with it, by a lone return, and each once more. */
    private static final int PROOFS = 6;
    /** PID 00 tells of PIDs up to this one. */
    private static final int FIRST_BITMAP = 0x20;

    private final Experience experience;
    private int unproven;
    private boolean lost;

    Trust(Experience experience) {
        this.experience = experience;
    }

    /**
     * What was known, where adapter and vehicle look like it.
     *
     * @param zero the vehicle's answer to PID 00
     */
    Optional<Adapter> known(Dialogue dialogue, Reply.Values zero) {
        var known = experience.trusted().filter(before -> isLike(before, dialogue, zero));
        unproven = known.isPresent() ? PROOFS : 0;
        return known;
    }

    private static boolean isLike(Adapter known, Dialogue dialogue, Reply.Values zero) {
        return known.version().equals(dialogue.setUp().version())
                && known.protocol() == dialogue.format().protocol()
                && known.speech() == dialogue.speech()
                && known.headers() == dialogue.format().headers()
                && SetUp.shown(known.can()).equals(SetUp.shown(dialogue.setUp().can()))
                && zero.ecus().size() == known.supported().size()
                && zero.ecus().stream().allMatch(ecu -> offersTheSame(known, ecu));
    }

    private static boolean offersTheSame(Adapter known, Reply.EcuValues zero) {
        var offered = new TreeSet<>(known.supported().getOrDefault(zero.ecu(), Set.of()));
        offered.removeIf(pid -> pid > FIRST_BITMAP);
        return offered.equals(Bitmaps.pids(0, zero.data().getOrDefault(0, new byte[4])));
    }

    /** Values came as expected. */
    void confirm() {
        unproven = Math.max(0, unproven - 1);
    }

    /** They did not. */
    void question() {
        if (unproven > 0) {
            lost = true;
            experience.doubt();
        }
    }

    void restore() {
        unproven = 0;
        lost = false;
    }

    boolean isLost() {
        return lost;
    }
}
