package org.truegrade.obd.simulated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/** What an ELM327 does with AT and ST commands that change or show a setting. */
final class SettingCommands {
    private static final Pattern HEADER = Pattern.compile("SH([0-9A-F]{3}|[0-9A-F]{6}|[0-9A-F]{8})");
    private static final Pattern RECEIVE = Pattern.compile("CRA([0-9A-F]{3}|[0-9A-F]{8})?");
    private static final Pattern HARMLESS = Pattern.compile(
            "CEA|CF[0-9A-F]{3,8}|CM[0-9A-F]{3,8}|CP[0-9A-F]{2}|FCSH[0-9A-F]{3,8}|FCSD[0-9A-F]{2,10}|FCSM[0-2]|CSM[01]"
                    + "|IB(10|48|96)|SW[0-9A-F]{2}|WM[0-9A-F]{2,12}|KW[01]|SS|V[01]|R[01]|BI|JE|JS|TA[0-9A-F]{2}|BD|CTM[15]");
    private static final Pattern WRITES = Pattern.compile("PP.*(SV.*|ON|OFF)|SD[0-9A-F]{2}|@3.*");

    private final AdapterModel model;
    private final VehicleBus bus;
    private final Settings settings;
    private final BusSearch search;
    private final DoubleSupplier volts;
    private final Faults faults;
    private final List<String> memoryWrites = Collections.synchronizedList(new ArrayList<>());

    SettingCommands(
            AdapterModel model,
            VehicleBus bus,
            Settings settings,
            BusSearch search,
            DoubleSupplier volts,
            Faults faults) {
        this.model = model;
        this.bus = bus;
        this.settings = settings;
        this.search = search;
        this.volts = volts;
        this.faults = faults;
    }

    /** Commands that have written into what survives a loss of power. */
    List<String> memoryWrites() {
        return List.copyOf(memoryWrites);
    }

    /** @param command without its AT; the answer */
    String at(String command) {
        return switch (command) {
            case "I" -> model.banner();
            case "@1" -> "OBDII to RS232 Interpreter";
            case "RV" -> String.format(Locale.ROOT, "%.1fV", volts.getAsDouble());
            case "IGN" -> faults.ignition ? "ON" : "OFF";
            case "DPN" -> (settings.automatic ? "A" : "") + settings.protocol;
            case "DP" ->
                (settings.automatic ? "AUTO" + (settings.protocol == '0' ? "" : ", ") : "")
                        + BusKind.of(settings.protocol).map(BusKind::title).orElse("");
            case "PPS" -> "00:FF F";
            case "KW" -> bus.kind().isKLine() && settings.connected ? "1:08 2:08" : "1:-- 2:--";
            case "CS" -> "T:00 R:00";
            case "AL", "NL" -> model.longMessages() ? ok(() -> settings.longMessages = command.equals("AL")) : "?";
            case "AT0", "AT1", "AT2" -> adaptive(command.charAt(2) - '0');
            default -> switched(command) || withParameter(command) ? "OK" : "?";
        };
    }

    /** @param command with its ST; {@code ?} on everything that is no STN chip */
    String st(String command) {
        return switch (command) {
            case "STI" -> model.isStn() ? model.stn() : "?";
            case "STDI" -> model.isStn() ? "OBDLink r1.7" : "?";
            default -> "?";
        };
    }

    private static String ok(Runnable act) {
        act.run();
        return "OK";
    }

    private String adaptive(int mode) {
        return switch (model.adaptiveTiming()) {
            case YES ->
                ok(() -> {
                    settings.adaptive = mode;
                    settings.learntNs = 0;
                });
            case PRETENDED -> "OK";
            case REFUSED -> "?";
        };
    }

    private boolean switched(String command) {
        boolean on = command.endsWith("1");
        switch (command) {
            case "E0", "E1" -> settings.echo = on || faults.echoSticks;
            case "L0", "L1" -> settings.linefeeds = on;
            case "S0", "S1" -> settings.spaces = on;
            case "H0", "H1" -> settings.headers = on;
            case "CAF0", "CAF1" -> settings.canFormat = on;
            case "CFC0", "CFC1" -> settings.flowControl = on;
            case "JHF0", "JHF1" -> settings.truckHeaderSplit = on;
            case "M0", "M1" -> settings.memory = on;
            case "D" -> settings.reset();
            case "PC" -> settings.disconnect();
            case "FE" -> search.barCan(false);
            case "AR" -> settings.receive = "";
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withParameter(String command) {
        if (command.matches("[ST]PA?[0-9A-C]")) {
            protocol(command);
            return true;
        }
        if (command.matches("ST[0-9A-F]{2}")) {
            settings.longestWait(Integer.parseInt(command.substring(2), 16));
            return true;
        }
        if (command.matches("BRT[0-9A-F]{2}") && model.rateSwitch()) {
            settings.rateTimeoutUnits = Integer.parseInt(command.substring(3), 16);
            return true;
        }
        if (HEADER.matcher(command).matches()) {
            settings.header = command.substring(2);
            return true;
        }
        if (RECEIVE.matcher(command).matches()) {
            settings.receive = command.substring(3);
            return true;
        }
        if (WRITES.matcher(command).matches()) {
            memoryWrites.add("AT" + command);
            return true;
        }
        return HARMLESS.matcher(command).matches();
    }

    private void protocol(String command) {
        char number = command.charAt(command.length() - 1);
        settings.automatic = number == '0' || command.charAt(2) == 'A' && command.length() == 4;
        settings.protocol = number;
        settings.disconnect();
        settings.connected = !settings.automatic
                && !bus.kind().isKLine()
                && number == bus.kind().number();
        if (command.startsWith("S") && settings.memory) {
            memoryWrites.add("AT" + command);
        }
    }
}
