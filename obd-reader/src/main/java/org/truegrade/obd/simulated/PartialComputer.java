package org.truegrade.obd.simulated;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/** A second computer of the same vehicle that knows some of the engine's live values (SAE J1979 service 01) and no more. */
final class PartialComputer implements Ecu {
    private static final byte LIVE_DATA = 0x01;

    private final Ecu engine;
    private final Set<Integer> known;

    /** @param known PIDs 01 to 1F */
    PartialComputer(Ecu engine, Set<Integer> known) {
        this.engine = engine;
        this.known = Set.copyOf(known);
    }

    @Override
    public Optional<byte[]> answer(byte[] request) {
        if (request.length < 2
                || request[0] != LIVE_DATA
                || engine.answer(request).isEmpty()) {
            return Optional.empty();
        }
        var answer = new ByteArrayOutputStream();
        answer.write(LIVE_DATA + 0x40);
        for (int i = 1; i < request.length; i++) {
            int pid = request[i] & 0xFF;
            if (pid == 0) {
                answer.write(0);
                answer.writeBytes(bitmap());
            } else if (known.contains(pid)) {
                engine.answer(new byte[] {LIVE_DATA, (byte) pid})
                        .ifPresent(one -> answer.write(one, 1, one.length - 1));
            }
        }
        return answer.size() > 1 ? Optional.of(answer.toByteArray()) : Optional.empty();
    }

    private byte[] bitmap() {
        var bits = new byte[4];
        for (int pid : known) {
            bits[(pid - 1) / 8] |= (byte) (0x80 >> (pid - 1) % 8);
        }
        return bits;
    }
}
