package org.truegrade.obd.simulated;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/** Adapters with vehicles as people have them: which chip, which bus, which computers, which manners. */
public enum Personality {
    /** A genuine ELM327 on CAN. */
    GENUINE(AdapterModel.GENUINE, BusKind.CAN_11_500),
    GENUINE_21(AdapterModel.GENUINE_21, BusKind.CAN_11_500),
    /** An STN chip (OBDLink) on CAN. */
    STN(AdapterModel.STN, BusKind.CAN_11_500),
    /** A cheap copy without several PIDs at once and without a response count. */
    CLONE15(AdapterModel.CLONE, BusKind.CAN_11_500),
    /** A copy that lacks only requests of several PIDs. */
    SINGLE_PID(AdapterModel.named("single-pid"), BusKind.CAN_11_500),
    /** A cheap copy that promises what it cannot. */
    CLONE21(AdapterModel.LIAR, BusKind.CAN_11_500),
    CAN29(AdapterModel.GENUINE, BusKind.CAN_29_500),
    /** An older car: ISO 9141-2. */
    KLINE(AdapterModel.GENUINE, BusKind.ISO_9141),
    /** ISO 14230-4 with fast start. */
    KWP(AdapterModel.GENUINE, BusKind.KWP_FAST),
    /** An older American car: SAE J1850 VPW. */
    VPW(AdapterModel.GENUINE, BusKind.J1850_VPW),
    /** Engine and gearbox answer the same questions; their frames interleave. */
    TWO_ECUS(AdapterModel.GENUINE_21, BusKind.CAN_11_500),
    /** Noise, news and stalls in every answer. */
    CHATTERBOX(AdapterModel.GENUINE, BusKind.CAN_11_500),
    /** Silent to service 01, answers service 22. */
    ELECTRIC(AdapterModel.GENUINE_21, BusKind.CAN_11_500),
    /** Refuses service 01, answers service 22. */
    UDS(AdapterModel.GENUINE_21, BusKind.CAN_29_500),
    /** SAE J1939; its {@link Ecu} is asked for parameter groups. */
    TRUCK(AdapterModel.GENUINE_21, BusKind.J1939);

    private static final long NOISE = 20_26;
    private static final Set<Integer> GEARBOX = Set.of(0x04, 0x05, 0x0C, 0x0D, 0x11);

    private final AdapterModel model;
    private final BusKind bus;

    Personality(AdapterModel model, BusKind bus) {
        this.model = model;
        this.bus = bus;
    }

    /** @throws IllegalArgumentException when there is none, with the list of those there are */
    public static Personality named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no adapter '" + word + "'; there are "
                        + Arrays.stream(values()).map(Personality::word).collect(Collectors.joining(", "))));
    }

    /** As people type it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public BusKind bus() {
        return bus;
    }

    /**
     * @param engine answers as on CAN (SAE J1979); on a {@link #TRUCK} it is asked for parameter groups
     * @param volts supply at pin 16 of the plug
     */
    public SimulatedAdapter adapter(Ecu engine, Timing timing, DoubleSupplier volts) {
        var speech = this == CHATTERBOX ? new Chatter(NOISE) : Speech.PLAIN;
        return new SimulatedAdapter(model, vehicle(engine), timing, speech, volts);
    }

    private VehicleBus vehicle(Ecu engine) {
        return switch (this) {
            case TWO_ECUS ->
                new CanBus(
                        bus,
                        List.of(
                                new Node("7E8", engine),
                                new Node("7E9", new PartialComputer(engine, GEARBOX), Duration.ofNanos(100_000))));
            case ELECTRIC -> new CanBus(bus, List.of(new Node("7E8", new UdsOnlyComputer(engine, true))));
            case UDS -> new CanBus(bus, List.of(new Node("18DAF110", new UdsOnlyComputer(engine, false))));
            case TRUCK -> new TruckBus(List.of(new Node("00", engine)));
            case CAN29 -> new CanBus(bus, List.of(new Node("18DAF110", engine)));
            case KLINE, KWP, VPW -> new LegacyBus(bus, List.of(new Node("10", engine)));
            case GENUINE, GENUINE_21, STN, CLONE15, SINGLE_PID, CLONE21, CHATTERBOX ->
                new CanBus(bus, List.of(new Node("7E8", engine)));
        };
    }
}
