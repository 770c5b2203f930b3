package org.truegrade.obd.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** One computer's matching messages to what they mean. */
final class ContentReader {
    private enum Bus {
        CAN,
        OLD,
        UNKNOWN
    }

    private static final int VIN = 0xF190;
    private static final int VIN_BY_OBD = 0xF802;
    private static final int OLD_CODES_MESSAGE = 7;

    private final Request request;
    private final PidWalk walk;
    private final Bus bus;

    /** @param shape with the format tells CAN from the older buses where that is known */
    ContentReader(Request request, FrameShape shape, ReplyFormat format) {
        this.request = request;
        this.walk = new PidWalk(request);
        boolean isCan = shape == FrameShape.CAN_11 || shape == FrameShape.CAN_29 || format.isCan();
        boolean isOld = shape == FrameShape.OLD_BUS || format.isOldBus();
        this.bus = isCan ? Bus.CAN : isOld ? Bus.OLD : Bus.UNKNOWN;
    }

    /** Whether a message answers this request and no other: service, and PID where the service has one. */
    boolean fits(byte[] bytes) {
        if (bytes.length == 0 || (bytes[0] & 0xFF) != request.positiveService()) {
            return false;
        }
        return switch (request.service()) {
            case Request.LIVE_DATA, Request.FREEZE_FRAME, Request.READ_BY_IDENTIFIER -> walk.fits(bytes);
            case 0x05, 0x06, 0x08, Request.VEHICLE_INFORMATION ->
                request.bytes().length < 2 || bytes.length < 2 || bytes[1] == request.bytes()[1];
            default -> true;
        };
    }

    /** @param messages of one computer, in order; at least one */
    Content content(List<Message.Whole> messages) throws Damage {
        return switch (request.service()) {
            case Request.LIVE_DATA -> new Content.Parameters(data(messages));
            case Request.READ_BY_IDENTIFIER -> byIdentifier(messages);
            case Request.FREEZE_FRAME -> new Content.FreezeFrame(request.frame(), data(messages));
            case 0x03, 0x07, 0x0A -> new Content.Codes(codes(messages));
            case 0x04 -> new Content.Cleared();
            case Request.VEHICLE_INFORMATION -> information(messages);
            default -> new Content.Opaque();
        };
    }

    private Map<Integer, byte[]> data(List<Message.Whole> messages) throws Damage {
        var all = new LinkedHashMap<Integer, byte[]>();
        for (var message : messages) {
            for (var entry : walk.data(message.bytes(), message.exact()).entrySet()) {
                var before = all.put(entry.getKey(), entry.getValue());
                if (before != null && !Arrays.equals(before, entry.getValue())) {
                    throw new Damage(
                            Failure.MISMATCH,
                            message.ecu() + " answered the same twice: one of the answers is a late one");
                }
            }
        }
        return all;
    }

    private Content byIdentifier(List<Message.Whole> messages) throws Damage {
        var data = data(messages);
        if (data.size() == 1 && (data.containsKey(VIN) || data.containsKey(VIN_BY_OBD))) {
            return new Content.Vin(VehicleText.vin(data.values().iterator().next()));
        }
        return new Content.Parameters(data);
    }

    private List<String> codes(List<Message.Whole> messages) throws Damage {
        var codes = new ArrayList<String>();
        for (var message : messages) {
            var bytes = message.bytes();
            boolean counted = bus == Bus.CAN || bus == Bus.UNKNOWN && bytes.length % 2 == 0;
            if (!counted && bytes.length != OLD_CODES_MESSAGE || bytes.length < 2) {
                throw Damage.incomplete("a list of trouble codes is cut");
            }
            int from = counted ? 2 : 1;
            int end = counted ? 2 + 2 * (bytes[1] & 0x7F) : bytes.length;
            if (end > bytes.length || !isFiller(bytes, end)) {
                throw Damage.incomplete((bytes[1] & 0x7F) + " trouble codes are announced and not there");
            }
            for (int at = from; at < end; at += 2) {
                TroubleCode.of(bytes[at], bytes[at + 1]).ifPresent(codes::add);
            }
        }
        return codes.stream().distinct().toList();
    }

    private static boolean isFiller(byte[] bytes, int from) {
        return IntStream.range(from, bytes.length)
                .allMatch(i ->
                        bytes[i] == bytes[from] && Set.of(0, 0x55, 0xAA, 0xCC).contains(bytes[from] & 0xFF));
    }

    private Content information(List<Message.Whole> messages) throws Damage {
        return switch (request.bytes().length < 2 ? -1 : request.bytes()[1]) {
            case 0x00, 0x20, 0x40, 0x60 -> new Content.Supported(Bitmaps.pids(request.bytes()[1], supported(messages)));
            case 0x02 -> new Content.Vin(VehicleText.vin(VehicleText.whole(messages, 5)));
            case 0x04 -> new Content.CalibrationIds(VehicleText.calibrationIds(messages));
            case 0x0A -> new Content.EcuName(VehicleText.text(VehicleText.whole(messages, 5)));
            default -> new Content.Opaque();
        };
    }

    /** Four bytes; the older buses put the message's number before them. */
    private static byte[] supported(List<Message.Whole> messages) throws Damage {
        var bytes = messages.getFirst().bytes();
        int from = bytes.length == 7 && bytes[2] == 1 ? 3 : 2;
        if (bytes.length < from + 4 || !isFiller(bytes, from + 4)) {
            throw Damage.incomplete("a list of what is supported is cut");
        }
        return Arrays.copyOfRange(bytes, from, from + 4);
    }
}
