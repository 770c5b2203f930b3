package org.truegrade.obd.simulated;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * An ELM327 on a CAN vehicle (protocol 6): takes the bytes that a program sends and gives the bytes that come back, as the
 * chip's data sheet describes them (echo, settings, protocol search, ISO-TP text, prompt). Asks an {@link Ecu} what the
 * vehicle answers. Pure and without delays; {@link AdapterOnTerminal} puts it on a serial port. Used by one thread, but for
 * the faults, which any thread may cause.
 */
public final class SimulatedAdapter {
    private static final String ECU_ID = "7E8";
    private static final int LONGEST_CAN_REQUEST = 7;

    private final Ecu ecu;
    private final AdapterModel model;
    private final DoubleSupplier volts;
    private final StringBuilder typed = new StringBuilder();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String last = "";
    private boolean echo;
    private boolean linefeeds;
    private boolean spaces;
    private boolean headers;
    private boolean automatic;
    private boolean searched;
    private volatile int mute;
    private volatile boolean brownOut;

    /** @param volts supply at pin 16 of the plug */
    public SimulatedAdapter(Ecu ecu, AdapterModel model, DoubleSupplier volts) {
        this.ecu = ecu;
        this.model = model;
        this.volts = volts;
        defaults();
    }

    /** A genuine one at 13.9 V. */
    public SimulatedAdapter(Ecu ecu) {
        this(ecu, AdapterModel.GENUINE, () -> 13.9);
    }

    /** A fault: the next commands get neither answer nor prompt. */
    public void mute(int commands) {
        mute = commands;
    }

    /** A fault: the supply breaks down, all settings are gone, and the next command meets {@code LV RESET}. */
    public void brownOut() {
        brownOut = true;
    }

    /** Takes bytes from the program and gives what the adapter sends in return, echo included. */
    public byte[] receive(byte[] bytes, int length) {
        out.reset();
        for (int i = 0; i < length; i++) {
            char c = (char) (bytes[i] & 0x7F);
            if (echo) {
                print(String.valueOf(c));
            }
            if (c == '\r') {
                var command = normal(typed);
                typed.setLength(0);
                act(command);
            } else if (c > ' ') {
                typed.append(c);
            }
        }
        return out.toByteArray();
    }

    private void act(String typedCommand) {
        boolean repeat = typedCommand.isEmpty() && model.repeatsOnReturn();
        var command = repeat ? last : typedCommand;
        last = command;
        if (mute > 0) {
            mute--;
            return;
        }
        if (brownOut) {
            brownOut = false;
            defaults();
            line("LV RESET");
        } else if (command.startsWith("AT")) {
            for (var text : setting(command.substring(2))) {
                line(text);
            }
        } else if (!command.isEmpty()) {
            request(command);
        }
        print(linefeeds ? "\r\n>" : "\r>");
    }

    private List<String> setting(String command) {
        switch (command) {
            case "Z", "WS" -> {
                defaults();
                line("");
                return List.of(model.banner());
            }
            case "D" -> defaults();
            case "I" -> {
                return List.of(model.banner());
            }
            case "@1" -> {
                return List.of("OBDII to RS232 Interpreter");
            }
            case "RV" -> {
                return List.of(String.format(Locale.ROOT, "%.1fV", volts.getAsDouble()));
            }
            case "DPN" -> {
                return List.of((automatic ? "A" : "") + (automatic && !searched ? "0" : "6"));
            }
            case "DP" -> {
                return List.of((automatic ? "AUTO, " : "") + "ISO 15765-4 (CAN 11/500)");
            }
            case "IGN" -> {
                return List.of("ON");
            }
            case "E0", "E1" -> echo = command.endsWith("1");
            case "L0", "L1" -> linefeeds = command.endsWith("1");
            case "S0", "S1" -> spaces = command.endsWith("1");
            case "H0", "H1" -> headers = command.endsWith("1");
            case "PC" -> searched = false;
            case "M0", "M1", "CAF1", "CFC1", "CRA", "AL", "NL" -> {}
            case "AT0", "AT1", "AT2" -> {
                return List.of(model.adaptiveTiming() ? "OK" : "?");
            }
            default -> {
                return List.of(parameter(command) ? "OK" : "?");
            }
        }
        return List.of("OK");
    }

    /** Settings with a parameter. This vehicle speaks protocol 6 only; any other choice finds nothing. */
    private boolean parameter(String command) {
        if (command.matches("[ST]PA?[0-9A-C]")) {
            char protocol = command.charAt(command.length() - 1);
            automatic = protocol == '0' || command.charAt(2) == 'A';
            searched = !automatic && protocol == '6';
            return true;
        }
        return command.matches("ST[0-9A-F]{2}|SH[0-9A-F]{3}|CRA[0-9A-F]{3}");
    }

    private void request(String command) {
        if (!command.matches("[0-9A-F]{2,15}")) {
            line("?");
            return;
        }
        int frames = Integer.MAX_VALUE;
        var hex = command;
        if (command.length() % 2 == 1) {
            frames = Integer.parseInt(command.substring(command.length() - 1), 16);
            hex = command.substring(0, command.length() - 1);
            if (!model.responseCount() || frames == 0) {
                line("?");
                return;
            }
        }
        var bytes = HexFormat.of().parseHex(hex);
        var sent = model.multiplePids() ? bytes : Arrays.copyOf(bytes, Math.min(2, bytes.length));
        if (!searched) {
            line("SEARCHING...");
        }
        if (!searched && !automatic) {
            line("UNABLE TO CONNECT");
            return;
        }
        var answer = sent.length > LONGEST_CAN_REQUEST ? Optional.<byte[]>empty() : ecu.answer(sent);
        if (answer.isEmpty()) {
            line(searched ? "NO DATA" : "UNABLE TO CONNECT");
            return;
        }
        searched = true;
        for (var text : IsoTp.text(ECU_ID, answer.get(), headers, spaces, frames)) {
            line(text);
        }
    }

    private void defaults() {
        echo = true;
        linefeeds = true;
        spaces = true;
        headers = false;
        automatic = true;
        searched = false;
        typed.setLength(0);
        last = "";
    }

    private static String normal(CharSequence typed) {
        return typed.toString().toUpperCase(Locale.ROOT);
    }

    private void line(String text) {
        print(text + (linefeeds ? "\r\n" : "\r"));
    }

    private void print(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
