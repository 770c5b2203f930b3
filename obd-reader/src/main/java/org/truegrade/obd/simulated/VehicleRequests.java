package org.truegrade.obd.simulated;

import java.util.Arrays;
import java.util.HexFormat;

/** What an adapter does with hexadecimal digits: a request to the vehicle, with or without a response count. */
final class VehicleRequests {
    private static final int LONGEST = 2 * 12 + 1;
    /** A monitor that nobody stops; only a byte ends it in a real one. */
    private static final long MONITOR_NS = 10_000_000_000L;

    private static final int MOST_MESSAGES = 1000;

    private final AdapterModel model;
    private final VehicleBus bus;
    private final Settings settings;
    private final Timing timing;
    private final Printer printer;
    private final Faults faults;
    private final BusSearch search;
    private boolean frozen;

    VehicleRequests(
            AdapterModel model,
            VehicleBus bus,
            Settings settings,
            Timing timing,
            Printer printer,
            Faults faults,
            BusSearch search) {
        this.model = model;
        this.bus = bus;
        this.settings = settings;
        this.timing = timing;
        this.printer = printer;
        this.faults = faults;
        this.search = search;
    }

    /** The last answer was too much for it: it does nothing any more until a reset. */
    boolean isFrozen() {
        return frozen;
    }

    void thaw() {
        frozen = false;
    }

    /** Listens for a parameter group that a truck sends by itself (ATMP). */
    void monitor(TruckBus truck, int group, int messages) {
        long untilNs = printer.nowNs() + MONITOR_NS;
        for (int i = 0; i < Math.min(messages, MOST_MESSAGES) && printer.nowNs() < untilNs; i++) {
            var frames = truck.broadcast(group, asking(), printer.nowNs());
            if (frames.isEmpty()) {
                printer.at(untilNs);
                return;
            }
            var text = new FrameText(truck.kind(), settings);
            for (var frame : frames) {
                printer.at(frame.atNs());
                text.lines(frame).forEach(printer::line);
            }
        }
    }

    void request(String command) {
        if (!isHex(command) || command.length() > LONGEST || command.length() < 2) {
            printer.line("?");
            return;
        }
        boolean counted = command.length() % 2 == 1;
        int most = counted ? Character.digit(command.charAt(command.length() - 1), 16) : Integer.MAX_VALUE;
        if (counted && (most == 0 || model.responseCount() == AdapterModel.Count.REFUSED)) {
            printer.line("?");
            return;
        }
        if (counted && model.responseCount() == AdapterModel.Count.MISREAD) {
            printer.at(printer.nowNs() + timing.waitNs(settings.longestWaitNs()));
            printer.line("NO DATA");
            return;
        }
        var bytes = HexFormat.of().parseHex(command, 0, counted ? command.length() - 1 : command.length());
        send(withoutTransport(model.multiplePids() ? bytes : Arrays.copyOf(bytes, Math.min(2, bytes.length))), most);
    }

    private void send(byte[] bytes, int most) {
        var instead = faults.takeInstead();
        if (instead.isPresent()) {
            insteadOf(bytes, instead.get());
            return;
        }
        printer.at(printer.nowNs() + faults.takeDelay().toNanos());
        long askedNs = printer.nowNs();
        var traffic = bus.ask(bytes, asking(), askedNs);
        if (!settings.connected) {
            if (!search.open(bus.kind(), !traffic.frames().isEmpty())) {
                return;
            }
            traffic = traffic.later(printer.nowNs() - askedNs);
        }
        print(traffic, most);
    }

    private VehicleBus.Asking asking() {
        return new VehicleBus.Asking(settings.header, settings.flowControl, timing, faults);
    }

    private void print(VehicleBus.Traffic all, int most) {
        boolean loses = all.frames().size() > 1 && Faults.happens(faults.lostFrames);
        var traffic = loses ? all.withoutLast() : all;
        int limit = model.freezesAfterFrames();
        var listening = new Listening(model, settings, timing, printer, faults, bus.kind());
        if (limit > 0 && traffic.frames().size() > limit) {
            listening.to(traffic, limit);
            frozen = true;
            return;
        }
        listening.to(traffic, most);
        if (listening.shown() == 0) {
            printer.line("NO DATA");
        }
    }

    /** A buffer that overflows has let out the beginning of the answer. */
    private void insteadOf(byte[] bytes, String text) {
        if (text.equals("BUFFER FULL")) {
            var beginning = bus.ask(bytes, asking(), printer.nowNs());
            new Listening(model, settings, timing, printer, faults, bus.kind()).to(beginning, 1);
        }
        printer.line(text);
    }

    /** With ATCAF0 the program writes the transport byte itself. */
    private byte[] withoutTransport(byte[] bytes) {
        boolean raw = bus.kind().isCan() && !settings.canFormat && bytes.length > 1 && bytes[0] < bytes.length;
        return raw ? Arrays.copyOfRange(bytes, 1, 1 + bytes[0]) : bytes;
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
