package org.truegrade.obd.simulated;

import java.util.List;

/** How an adapter's words go out: as they are, or with a clone's bad manners. */
@FunctionalInterface
interface Speech {
    /** @param pauseNs silence before the text */
    record Piece(long pauseNs, String text) {}

    Speech PLAIN = text -> List.of(new Piece(0, text));

    List<Piece> of(String text);
}
