package org.truegrade.obd.reply;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Which computer speaks for the vehicle where several answer. */
public final class Ecus {
    private Ecus() {}

    /** 7E8 and 18DAF110 on CAN, 10 on the older buses (SAE J1979, ISO 15765-4). */
    public static boolean isEngine(String ecu) {
        return ecu.equals("7E8") || ecu.equals("18DAF110") || ecu.equals("10");
    }

    /** The engine's computer, else the one that says most, else the first. */
    public static <T> Optional<T> leading(List<T> all, Function<T, String> ecu, ToIntFunction<T> size) {
        var order = Comparator.<T>comparingInt(one -> isEngine(ecu.apply(one)) ? 0 : 1)
                .thenComparing(Comparator.comparingInt(size).reversed());
        return all.stream().sorted(order).findFirst();
    }
}
