package org.truegrade.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private record Ended(int code, String words) {}

    private static Ended serve(String... arguments) {
        var words = new StringWriter();
        var all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int code = DashboardMain.line().setErr(new PrintWriter(words, true)).execute(all);
        return new Ended(code, words.toString());
    }

    @Test
    void aPortInUseIsOneLineThatSaysWhichAndWhatToDo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = serve("--data", folder.toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.words().lines())
                    .singleElement()
                    .asString()
                    .contains("127.0.0.1:" + taken.getLocalPort())
                    .contains("--port");
        }
    }

    @Test
    void twoServersDoNotShareADataFolder() throws ServeFailure, IOException {
        try (var _ = DataFolder.claim(folder)) {
            var ended = serve("--data", folder.toString(), "--port", "0");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.words().lines())
                    .singleElement()
                    .asString()
                    .contains("another server")
                    .contains(folder.toString());
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsOneLineWithoutThePassword() {
        var ended = serve(
                "--data",
                folder.toString(),
                "--port",
                "0",
                "--db",
                "jdbc:postgresql://127.0.0.1:1/fleet?password=secret");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words().lines())
                .singleElement()
                .asString()
                .contains("jdbc:postgresql://127.0.0.1:1/fleet")
                .contains("TRUEGRADE_DB_USER")
                .doesNotContain("secret");
    }

    @Test
    void aFileInPlaceOfTheDataFolderIsOneLine() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        var ended = serve("--data", file.toString(), "--port", "0");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words().lines()).singleElement().asString().contains(file.toString());
    }

    @Test
    void aPortThatIsNoNumberIsWrongUsage() {
        assertThat(serve("--port", "x").code()).isEqualTo(2);
        assertThat(serve("--no-such-option").code()).isEqualTo(2);
    }
}
