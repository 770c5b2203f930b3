package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** OBD before CAN: ISO 9141-2, KWP2000 (ISO 14230-4) and SAE J1850. One PID a request, answers in lines of seven bytes. */
final class LegacyBus implements VehicleBus {
    /** Pause from byte to byte that a tester makes on the K-line (P4). */
    private static final long P4_NS = 5_000_000;

    /** No answer comes sooner on ISO 9141-2 (P2). */
    private static final long SHORTEST_P2_NS = 25_000_000;

    private static final int HEADER_AND_CHECKSUM = 4;
    private static final int LIVE_DATA = 0x01;

    private final BusKind kind;
    private final List<Node> nodes;
    private long quietSinceNs = Long.MIN_VALUE / 2;

    LegacyBus(BusKind kind, List<Node> nodes) {
        this.kind = kind;
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public BusKind kind() {
        return kind;
    }

    @Override
    public Traffic ask(byte[] bytes, Asking how, long fromNs) {
        var timing = how.timing();
        long byteNs = timing.busNs(kind.unitNs());
        long startNs = Math.max(fromNs, quietSinceNs + timing.busNs(kind.pauseNs()));
        long betweenNs = kind.isKLine() ? timing.busNs(P4_NS) : 0;
        long sentNs = startNs + (bytes.length + HEADER_AND_CHECKSUM) * (byteNs + betweenNs) - betweenNs;
        var frames = new ArrayList<BusFrame>();
        if (bytes.length > 0 && !(bytes[0] == LIVE_DATA && bytes.length > 2)) {
            for (var node : nodes) {
                if (hears(node, how.header())) {
                    answer(node, bytes, how, sentNs, frames);
                }
            }
        }
        frames.sort((a, b) -> Long.compare(a.atNs(), b.atNs()));
        quietSinceNs = frames.isEmpty() ? sentNs : frames.getLast().atNs();
        return new Traffic(sentNs, frames);
    }

    private void answer(Node node, byte[] request, Asking how, long sentNs, List<BusFrame> into) {
        long byteNs = how.timing().busNs(kind.unitNs());
        long shortestNs = kind == BusKind.ISO_9141 ? how.timing().busNs(SHORTEST_P2_NS) : 0;
        long p2Ns = Math.max(shortestNs, how.timing().p2().plus(node.later()).toNanos());
        for (var answer : how.faults().answers(node.ecu(), request)) {
            long at = sentNs + answer.later().toNanos();
            var lines = LegacyPayloads.lines(answer.payload());
            for (int i = 0; i < lines.size(); i++) {
                at += p2Ns + (lines.get(i).length + HEADER_AND_CHECKSUM) * byteNs;
                into.add(new BusFrame(
                        at, header(node, lines.get(i).length), lines.get(i), i + 1 < lines.size(), answer.isPending()));
            }
        }
    }

    private String header(Node node, int length) {
        return switch (kind) {
            case J1850_PWM -> "416B" + node.address();
            case KWP_SLOW, KWP_FAST -> String.format(Locale.ROOT, "%02XF1%s", 0x80 | length, node.address());
            default -> "486B" + node.address();
        };
    }

    /** Functional headers reach all, physical ones name the computer in their second byte. */
    private static boolean hears(Node node, String header) {
        return header.isEmpty()
                || header.substring(2, 4).matches("6A|33")
                || header.substring(2, 4).equals(node.address());
    }

    /** The last byte on the wire: a sum on the K-line, a CRC on J1850. */
    static int checksum(BusKind kind, String header, byte[] bytes) {
        var head = HexFormat.of().parseHex(header);
        return kind.isKLine() ? sum(head) + sum(bytes) & 0xFF : ~crc(bytes, crc(head, 0xFF)) & 0xFF;
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (byte b : bytes) {
            sum += b & 0xFF;
        }
        return sum;
    }

    /** SAE J1850: polynomial 1D. */
    private static int crc(byte[] bytes, int start) {
        int crc = start;
        for (byte b : bytes) {
            crc ^= b & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? (crc << 1 ^ 0x1D) & 0xFF : crc << 1;
            }
        }
        return crc;
    }
}
