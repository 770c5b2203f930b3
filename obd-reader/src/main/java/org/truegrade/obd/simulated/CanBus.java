package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** OBD on CAN (ISO 15765-4): single and multi frames, several computers whose frames interleave. */
final class CanBus implements VehicleBus {
    private static final int LONGEST_REQUEST = 7;
    /** From our flow control to the computer's next frame, and from one of its frames to the next. */
    private static final long REACTION_NS = 250_000;

    private final BusKind kind;
    private final List<Node> nodes;

    CanBus(BusKind kind, List<Node> nodes) {
        this.kind = kind;
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public BusKind kind() {
        return kind;
    }

    @Override
    public Traffic ask(byte[] bytes, Asking how, long fromNs) {
        long frameNs = how.timing().busNs(kind.unitNs());
        long sentNs = fromNs + frameNs;
        var frames = new ArrayList<BusFrame>();
        if (bytes.length <= LONGEST_REQUEST) {
            for (var node : nodes) {
                if (hears(node, how.header())) {
                    answer(node, bytes, how, sentNs, frames);
                }
            }
        }
        return new Traffic(sentNs, inTurn(frames, frameNs));
    }

    private void answer(Node node, byte[] request, Asking how, long sentNs, List<BusFrame> into) {
        long frameNs = how.timing().busNs(kind.unitNs());
        long p2Ns = how.timing().p2().plus(node.later()).toNanos();
        for (var answer : how.faults().answers(node.ecu(), request)) {
            var parts = IsoTp.frames(answer.payload());
            long at = sentNs + p2Ns + answer.later().toNanos() + frameNs;
            for (int i = 0; i < parts.size(); i++) {
                into.add(new BusFrame(at, node.address(), parts.get(i), i + 1 < parts.size(), answer.isPending()));
                if (parts.size() > 1 && i == 0) {
                    if (!how.flowControl()) {
                        break;
                    }
                    at += frameNs + how.timing().busNs(REACTION_NS);
                }
                at += frameNs;
            }
        }
    }

    /** One wire: no two frames at the same time. */
    private static List<BusFrame> inTurn(List<BusFrame> frames, long frameNs) {
        frames.sort(Comparator.comparingLong(BusFrame::atNs));
        for (int i = 1; i < frames.size(); i++) {
            frames.set(
                    i,
                    frames.get(i)
                            .at(Math.max(frames.get(i).atNs(), frames.get(i - 1).atNs() + frameNs)));
        }
        return frames;
    }

    /** Physical addressing reaches one computer: 7E0 the one that answers as 7E8, DA10F1 the one of 18DAF110. */
    private static boolean hears(Node node, String header) {
        var address = node.address();
        if (header.isEmpty() || header.equals("7DF") || header.endsWith("DB33F1")) {
            return true;
        }
        if (address.length() == 3) {
            return Integer.parseInt(header, 16) + 8 == Integer.parseInt(address, 16);
        }
        return header.endsWith("DA" + address.substring(6) + "F1");
    }

    @Override
    public String toString() {
        return kind.title() + " with "
                + Arrays.toString(nodes.stream().map(Node::address).toArray());
    }
}
