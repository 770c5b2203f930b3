package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * SAE J1939: parameter groups that are sent all the time or on request. A node's {@link Ecu} is asked for the number of a
 * group, three bytes, and gives its data; more than eight bytes go out by broadcast announce (J1939-21).
 */
final class TruckBus implements VehicleBus {
    private static final int SHORT = 8;
    private static final int PACKET = 7;
    /** From one packet of a broadcast to the next, 50 to 200 ms. */
    private static final long BETWEEN_NS = 50_000_000;

    private final List<Node> nodes;

    TruckBus(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public BusKind kind() {
        return BusKind.J1939;
    }

    /** A request for a group (PGN EA00). */
    @Override
    public Traffic ask(byte[] bytes, Asking how, long fromNs) {
        long sentNs = fromNs + how.timing().busNs(kind().unitNs());
        var frames = new ArrayList<BusFrame>();
        if (bytes.length == 2 || bytes.length == 3) {
            for (var node : nodes) {
                frames.addAll(message(
                        node, group(bytes), how, sentNs + how.timing().p2().toNanos()));
            }
        }
        return new Traffic(sentNs, frames);
    }

    /** The next time that a group comes by itself. */
    List<BusFrame> broadcast(int group, Asking how, long fromNs) {
        long periodNs = how.timing().waitNs(periodNs(group));
        long at = periodNs == 0 ? fromNs : (fromNs / periodNs + 1) * periodNs;
        return nodes.stream()
                .flatMap(node -> message(node, group, how, at).stream())
                .toList();
    }

    private static int group(byte[] bytes) {
        int group = 0;
        for (byte b : bytes) {
            group = group << 8 | b & 0xFF;
        }
        return group;
    }

    private List<BusFrame> message(Node node, int group, Asking how, long atNs) {
        long frameNs = how.timing().busNs(kind().unitNs());
        var request = new byte[] {(byte) (group >> 16), (byte) (group >> 8), (byte) group};
        Optional<byte[]> data = how.faults().answers(node.ecu(), request).stream()
                .map(Faults.Answer::payload)
                .findFirst();
        if (data.isEmpty()) {
            return List.of();
        }
        if (data.get().length <= SHORT) {
            var header = String.format(Locale.ROOT, "%d%05X%s", priority(group), group, node.address());
            return List.of(new BusFrame(atNs + frameNs, header, filled(data.get(), SHORT), false, false));
        }
        return announced(node, group, data.get(), atNs + frameNs, how.timing().busNs(BETWEEN_NS));
    }

    private static List<BusFrame> announced(Node node, int group, byte[] data, long atNs, long betweenNs) {
        var frames = new ArrayList<BusFrame>();
        int packets = (data.length + PACKET - 1) / PACKET;
        var announce = new byte[] {
            0x20,
            (byte) data.length,
            (byte) (data.length >> 8),
            (byte) packets,
            (byte) 0xFF,
            (byte) group,
            (byte) (group >> 8),
            (byte) (group >> 16)
        };
        frames.add(new BusFrame(atNs, "70ECFF" + node.address(), announce, true, false));
        for (int i = 0; i < packets; i++) {
            var part = filled(Arrays.copyOfRange(data, i * PACKET, Math.min(data.length, (i + 1) * PACKET)), PACKET);
            var packet = new byte[SHORT];
            packet[0] = (byte) (i + 1);
            System.arraycopy(part, 0, packet, 1, PACKET);
            frames.add(new BusFrame(
                    atNs + (i + 1) * betweenNs, "70EBFF" + node.address(), packet, i + 1 < packets, false));
        }
        return frames;
    }

    /** EEC1 and EEC2 have priority 3, the rest 6 (SAE J1939-71). */
    private static int priority(int group) {
        return group == 0xF004 || group == 0xF003 ? 3 : 6;
    }

    private static long periodNs(int group) {
        return switch (group) {
            case 0xF004, 0xF003 -> 50_000_000L;
            case 0xFEF1 -> 100_000_000L;
            default -> 1_000_000_000L;
        };
    }

    private static byte[] filled(byte[] bytes, int length) {
        var longer = Arrays.copyOf(bytes, length);
        Arrays.fill(longer, Math.min(bytes.length, length), length, (byte) 0xFF);
        return longer;
    }
}
