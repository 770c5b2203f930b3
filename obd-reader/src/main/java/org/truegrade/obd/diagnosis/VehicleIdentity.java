package org.truegrade.obd.diagnosis;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truegrade.obd.reply.Content;
import org.truegrade.obd.reply.Ecus;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;

/**
 * What a vehicle says of its identity (SAE J1979 service 09).
 *
 * @param number empty where no computer gives one; of several computers the engine's
 * @param calibrations calibration ids by computer
 * @param names computers' names by computer
 * @param trouble why there is no number
 */
public record VehicleIdentity(
        Optional<VehicleNumber> number,
        Map<String, List<String>> calibrations,
        Map<String, String> names,
        String trouble) {
    private static final int VIN = 0x02;
    private static final int CALIBRATION_IDS = 0x04;
    private static final int ECU_NAME = 0x0A;

    public static VehicleIdentity read(Asker vehicle) throws IOException {
        var answer = vehicle.ask(Request.service(0x09, VIN));
        if (!(answer instanceof Reply.Payloads)) { // vehicles that speak UDS only
            var byIdentifier = vehicle.ask(Request.service(0x22, 0xF1, 0x90));
            answer = byIdentifier instanceof Reply.Payloads ? byIdentifier : answer;
        }
        return new VehicleIdentity(
                number(answer),
                calibrations(vehicle.ask(Request.service(0x09, CALIBRATION_IDS))),
                names(vehicle.ask(Request.service(0x09, ECU_NAME))),
                answer.words());
    }

    private static List<Reply.EcuPayload> payloads(Reply reply) {
        return reply instanceof Reply.Payloads payloads ? payloads.ecus() : List.of();
    }

    private static Optional<VehicleNumber> number(Reply reply) {
        return Ecus.leading(payloads(reply), Reply.EcuPayload::ecu, one -> 0)
                .flatMap(one -> one.content() instanceof Content.Vin(var vin)
                        ? Optional.of(new VehicleNumber(vin))
                        : Optional.empty());
    }

    private static Map<String, List<String>> calibrations(Reply reply) {
        var all = new LinkedHashMap<String, List<String>>();
        for (var payload : payloads(reply)) {
            if (payload.content() instanceof Content.CalibrationIds(var ids)) {
                all.putIfAbsent(payload.ecu(), ids);
            }
        }
        return all;
    }

    private static Map<String, String> names(Reply reply) {
        var all = new LinkedHashMap<String, String>();
        for (var payload : payloads(reply)) {
            if (payload.content() instanceof Content.EcuName(var name)) {
                all.putIfAbsent(payload.ecu(), name);
            }
        }
        return all;
    }
}
