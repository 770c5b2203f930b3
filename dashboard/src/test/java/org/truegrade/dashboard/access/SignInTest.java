package org.truegrade.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truegrade.dashboard.RunningServer;

class SignInTest {
    @Test
    void nobodySeesAnythingWithoutSigningIn(@TempDir Path data) throws IOException, InterruptedException {
        try (var server = new RunningServer(data)) {
            assertThat(server.get("").headers().firstValue("location"))
                    .get()
                    .asString()
                    .endsWith("/login");
            assertThat(server.get("trips/00000000000000000000000000000000").statusCode())
                    .isEqualTo(302);
            assertThat(server.get("api/trips/00000000000000000000000000000000/page")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(server.get("login").statusCode()).isEqualTo(200);

            var link = server.newLink();
            var first = server.get(link);
            assertThat(first.headers().firstValue("location")).get().asString().endsWith("/");
            assertThat(first.headers().firstValue("set-cookie"))
                    .get()
                    .asString()
                    .contains("HttpOnly")
                    .contains("SameSite=Lax");
            assertThat(server.get("").statusCode()).isEqualTo(200);
            assertThat(server.get("api/trips/00000000000000000000000000000000/page")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(server.get(link).headers().firstValue("location"))
                    .as("a link that was used")
                    .get()
                    .asString()
                    .endsWith("/login?link=used");
            assertThat(server.get("").headers().firstValue("content-security-policy"))
                    .get()
                    .asString()
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void aLinkLeadsToPagesOfThisServerOnly(@TempDir Path data) throws IOException, InterruptedException {
        try (var server = new RunningServer(data)) {
            var trip = "trips/0123456789abcdef0123456789abcdef";
            assertThat(server.get(server.newLink() + "?to=" + trip).headers().firstValue("location"))
                    .get()
                    .asString()
                    .endsWith("/" + trip);
            assertThat(server.get(server.newLink() + "?to=//elsewhere.example")
                            .headers()
                            .firstValue("location"))
                    .get()
                    .asString()
                    .doesNotContain("elsewhere");
        }
    }

    @Test
    void theFirstPasswordIsForItsOwnerOnlyAndStaysTheSame(@TempDir Path data) throws IOException {
        String password;
        try (var server = new RunningServer(data)) {
            var file = server.settings().passwordFile();
            password = Files.readString(file).strip();
            assertThat(password).hasSize(20);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var stored = server.part(Accounts.class)
                    .loadUserByUsername(Accounts.ADMIN)
                    .getPassword();
            assertThat(stored).startsWith("{bcrypt}").doesNotContain(password);
        }
        try (var server = new RunningServer(data)) {
            assertThat(Files.readString(server.settings().passwordFile()).strip())
                    .isEqualTo(password);
        }
    }
}
