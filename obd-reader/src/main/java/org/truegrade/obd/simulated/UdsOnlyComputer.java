package org.truegrade.obd.simulated;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * An electric car, or one with OBD on UDS only (SAE J1979-2): silent or negative to service 01, the same values as data
 * identifiers F400 + PID of service 22 (ISO 14229-1), the vehicle number as F190.
 */
final class UdsOnlyComputer implements Ecu {
    private static final byte LIVE_DATA = 0x01;
    private static final byte READ_DATA = 0x22;
    private static final int NOT_SUPPORTED = 0x11;
    private static final int OUT_OF_RANGE = 0x31;

    private final Ecu inner;
    private final boolean silent;

    /** @param silent says nothing to service 01; else refuses it */
    UdsOnlyComputer(Ecu inner, boolean silent) {
        this.inner = inner;
        this.silent = silent;
    }

    @Override
    public Optional<byte[]> answer(byte[] request) {
        if (inner.answer(new byte[] {LIVE_DATA, 0}).isEmpty()) {
            return Optional.empty(); // ignition off
        }
        if (request.length >= 3 && request[0] == READ_DATA && request.length % 2 == 1) {
            return Optional.of(read(request));
        }
        return silent ? Optional.empty() : Optional.of(negative(request[0], NOT_SUPPORTED));
    }

    private byte[] read(byte[] request) {
        var answer = new ByteArrayOutputStream();
        answer.write(READ_DATA + 0x40);
        for (int i = 1; i < request.length; i += 2) {
            var data = value(request[i] & 0xFF, request[i + 1]);
            if (data.isPresent()) {
                answer.write(request, i, 2);
                answer.writeBytes(data.get());
            }
        }
        return answer.size() > 1 ? answer.toByteArray() : negative(READ_DATA, OUT_OF_RANGE);
    }

    private Optional<byte[]> value(int high, byte low) {
        return switch (high) {
            case 0xF4 -> tail(inner.answer(new byte[] {LIVE_DATA, low}), 2, (byte) 0x41);
            case 0xF1 ->
                low == (byte) 0x90 ? tail(inner.answer(new byte[] {0x09, 0x02}), 3, (byte) 0x49) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> tail(Optional<byte[]> answer, int from, byte service) {
        return answer.filter(bytes -> bytes[0] == service && bytes.length > from)
                .map(bytes -> Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static byte[] negative(byte service, int code) {
        return new byte[] {0x7F, service, (byte) code};
    }
}
