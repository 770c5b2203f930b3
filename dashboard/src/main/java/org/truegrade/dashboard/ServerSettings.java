package org.truegrade.dashboard;

import java.nio.file.Path;

/**
 * What {@code serve} was told.
 *
 * @param data the data folder: database, trips, first password
 * @param inbox the folder that is watched for new trips
 * @param bind address to listen on
 * @param port 0 for any free one
 * @param database JDBC URL
 */
public record ServerSettings(Path data, Path inbox, String bind, int port, String database) {

    /** Where the trips lie: {@code trips/ID/} for each, with the recording's own folder inside. */
    public Path trips() {
        return data.resolve("trips");
    }

    /** The first administrator's password, readable by the owner only. */
    public Path passwordFile() {
        return data.resolve("admin-password.txt");
    }
}
