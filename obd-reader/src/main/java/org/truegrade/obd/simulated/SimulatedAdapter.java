package org.truegrade.obd.simulated;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * An ELM327 with a vehicle behind it: takes the bytes that a program sends and gives the bytes that come back, each at its
 * time, as the chip's data sheet describes them (echo, settings, protocol search, frames as text, prompt). Asks {@link Ecu}s
 * what the vehicle answers. Knows no clock: time is told. {@link AdapterOnTerminal} puts it on a serial port, {@link
 * SimulatedLine} on a line in simulated time. Used by one thread, but for the {@link #faults()}, which any thread may cause.
 */
public final class SimulatedAdapter implements SerialDevice {
    private static final int MOST_TYPED = 256;
    private static final long RESET_NS = 800_000_000;
    private static final long WARM_START_NS = 60_000_000;
    private static final long SETTING_NS = 500_000;

    private final AdapterModel model;
    private final VehicleBus bus;
    private final Timing timing;
    private final Faults faults = new Faults();
    private final Settings settings = new Settings();
    private final Printer printer;
    private final BusSearch search;
    private final SettingCommands commands;
    private final VehicleRequests requests;
    private final RateSwitch rates;
    private final StringBuilder typed = new StringBuilder();
    private String last = "";
    private long heardNs = Long.MIN_VALUE / 2;
    private long workFromNs = Long.MIN_VALUE;
    private long workUntilNs = Long.MIN_VALUE;
    private boolean asleep;

    SimulatedAdapter(AdapterModel model, VehicleBus bus, Timing timing, Speech speech, DoubleSupplier volts) {
        this.model = model;
        this.bus = bus;
        this.timing = timing;
        printer = new Printer(settings, timing, speech, faults);
        search = new BusSearch(settings, timing, printer);
        commands = new SettingCommands(model, bus, settings, search, volts, faults);
        requests = new VehicleRequests(model, bus, settings, timing, printer, faults, search);
        rates = new RateSwitch(printer, settings, timing);
    }

    /**
     * On CAN with 11-bit ids, without any delay.
     *
     * @param volts supply at pin 16 of the plug
     */
    public SimulatedAdapter(Ecu ecu, AdapterModel model, DoubleSupplier volts) {
        this(model, new CanBus(BusKind.CAN_11_500, List.of(new Node("7E8", ecu))), Timing.NONE, Speech.PLAIN, volts);
    }

    /** A genuine one at 13.9 V. */
    public SimulatedAdapter(Ecu ecu) {
        this(ecu, AdapterModel.GENUINE, () -> 13.9);
    }

    public Faults faults() {
        return faults;
    }

    /** A fault: the next commands get neither answer nor prompt. */
    public void mute(int commandCount) {
        faults.mute(commandCount);
    }

    /** A fault: the supply breaks down, all settings are gone, and the next command meets {@code LV RESET}. */
    public void brownOut() {
        faults.brownOut();
    }

    /** Commands that have written into what survives a loss of power: none may. */
    public List<String> memoryWrites() {
        return commands.memoryWrites();
    }

    /** The supply was off and is on again. */
    public void powerCycle() {
        settings.reset();
        requests.thaw();
        printer.rate(timing.rate());
        typed.setLength(0);
        last = "";
        asleep = false;
        workUntilNs = Long.MIN_VALUE;
    }

    /** Without delays: takes bytes, each when it is ready for it, and gives all that comes back, echo included. */
    public byte[] receive(byte[] bytes, int length) {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[256];
        for (int i = 0; i < length; i++) {
            receive(new byte[] {bytes[i]}, 1, Math.max(printer.nowNs(), workUntilNs), ANY_RATE);
            for (int got = take(buffer, Long.MAX_VALUE, ANY_RATE);
                    got > 0;
                    got = take(buffer, Long.MAX_VALUE, ANY_RATE)) {
                all.write(buffer, 0, got);
            }
        }
        return all.toByteArray();
    }

    @Override
    public void receive(byte[] bytes, int length, long nowNs, int rate) {
        for (int i = 0; i < length; i++) {
            heardNs = Math.max(nowNs, heardNs) + timing.byteNs(printer.rate());
            hear(Rates.heard(bytes[i], rate, printer.rate()), heardNs);
        }
    }

    @Override
    public long nextNs(long togetherNs) {
        return Math.min(printer.out().nextNs(togetherNs), rates.nextNs());
    }

    @Override
    public int take(byte[] into, long nowNs, int rate) {
        if (nowNs != Long.MAX_VALUE) {
            rates.expire(nowNs);
        }
        return printer.out().take(into, nowNs, rate);
    }

    private void hear(byte b, long nowNs) {
        rates.expire(nowNs);
        if (asleep) {
            wake(nowNs);
            return;
        }
        if (nowNs > workFromNs && nowNs < workUntilNs) {
            stop(nowNs);
            return;
        }
        printer.at(nowNs);
        if (rates.isOnTrial()) {
            if (b == '\r') {
                rates.confirm(nowNs);
            }
            return;
        }
        if (settings.echo && !requests.isFrozen()) {
            printer.echo((char) (b & 0xFF));
        }
        if (b == '\r') {
            var command = typed.toString().toUpperCase(Locale.ROOT);
            typed.setLength(0);
            act(command);
        } else if ((b & 0xFF) > ' ' && typed.length() < MOST_TYPED) {
            typed.append((char) (b & 0xFF));
        }
    }

    private void wake(long nowNs) {
        asleep = false;
        settings.reset();
        printer.at(nowNs + timing.waitNs(WARM_START_NS));
        printer.line("");
        printer.line(model.banner());
        printer.prompt();
    }

    private void stop(long nowNs) {
        printer.cut(nowNs);
        workUntilNs = nowNs;
        requests.thaw();
        printer.line("STOPPED");
        printer.prompt();
    }

    private void act(String typedCommand) {
        boolean repeat = typedCommand.isEmpty() && model.repeatsOnReturn();
        var command = repeat ? last : typedCommand;
        last = command;
        if (requests.isFrozen() && !command.matches("AT(Z|WS)") || Faults.happens(faults.mute)) {
            return;
        }
        if (Faults.happens(faults.brownOut)) {
            settings.reset();
            printer.line("LV RESET");
            printer.prompt();
            return;
        }
        faults.takeNews().ifPresent(printer::line);
        if (Faults.happens(faults.sleep)) {
            asleep = true;
            return;
        }
        if (command.startsWith("AT")) {
            setting(command.substring(2));
        } else if (command.startsWith("ST")) {
            stn(command);
        } else {
            toVehicle(command);
        }
        if (!requests.isFrozen() && !rates.isOnTrial()) {
            printer.prompt();
        }
    }

    private void setting(String command) {
        printer.at(printer.nowNs() + timing.waitNs(SETTING_NS));
        if (command.equals("Z") || command.equals("WS") && model.warmStart()) {
            restart(command.equals("Z") ? RESET_NS : WARM_START_NS);
        } else if (command.matches("BRD[0-9A-F]{2}") && model.rateSwitch() && !command.endsWith("00")) {
            rates.begin(Integer.parseInt(command.substring(3), 16), model.banner());
        } else if (command.matches("MP[0-9A-F]{4,7}") && bus instanceof TruckBus truck && settings.protocol == 'A') {
            working(() -> monitor(truck, command.substring(2)));
        } else if (command.equals("LP")) {
            printer.line("OK");
            asleep = true;
        } else {
            printer.line(commands.at(command));
        }
    }

    /** Four or six digits name the group, one more says how many messages. */
    private void monitor(TruckBus truck, String digits) {
        int length = digits.length() / 2 * 2;
        int messages = digits.length() > length ? Character.digit(digits.charAt(length), 16) : Integer.MAX_VALUE;
        requests.monitor(truck, Integer.parseInt(digits.substring(0, length), 16), messages);
    }

    private void stn(String command) {
        if (command.matches("STBR\\d{4,7}") && model.isStn()) {
            rates.jump(Integer.parseInt(command.substring(4)));
        } else {
            printer.line(commands.st(command));
        }
    }

    private void restart(long ns) {
        settings.reset();
        requests.thaw();
        printer.rate(ns == RESET_NS ? timing.rate() : printer.rate());
        printer.at(printer.nowNs() + timing.waitNs(ns));
        printer.line("");
        printer.line(model.banner());
    }

    private void toVehicle(String command) {
        if (command.isEmpty()) {
            return;
        }
        if (Faults.happens(faults.err94)) {
            settings.reset();
            search.barCan(true);
            printer.line("ERR94");
            return;
        }
        working(() -> requests.request(command));
    }

    /** A byte that comes while this goes on stops it. */
    private void working(Runnable work) {
        workFromNs = printer.nowNs();
        work.run();
        workUntilNs = printer.nowNs();
    }
}
