package org.truegrade.dashboard.access;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.truegrade.dashboard.ServerSettings;

/** The first start makes an administrator with a random password, kept in a file that only its owner reads. */
@Component
class FirstAccount {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
    private final Accounts accounts;
    private final ServerSettings settings;

    FirstAccount(Accounts accounts, ServerSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @PostConstruct
    void makeWhereNone() throws IOException {
        if (accounts.areThereAny()) {
            return;
        }
        var random = new byte[15]; // 120 bits, 20 characters
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        writeForOwnerOnly(settings.passwordFile(), password + "\n");
        accounts.add(Accounts.ADMIN, password);
        LOG.info("First start: account {} made, its password is in {}", Accounts.ADMIN, settings.passwordFile());
    }

    /** The file has its permissions before it has its content. */
    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
