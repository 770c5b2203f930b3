package org.truegrade.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.truegrade.dashboard.access.Accounts;
import org.truegrade.dashboard.access.EntryLinks;

/** Says where the server is, once it answers. */
@Component
class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
    private final ServerSettings settings;
    private final MachineLines lines;
    private final EntryLinks links;

    Announcement(ServerSettings settings, MachineLines lines, EntryLinks links) {
        this.settings = settings;
        this.lines = lines;
        this.links = links;
    }

    @EventListener
    void answers(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext application)
                || application.getWebServer() == null) {
            return;
        }
        var base = "http://" + host() + ":" + application.getWebServer().getPort() + "/";
        var link = base + "enter/" + links.issue(Accounts.ADMIN);
        LOG.info("TrueGrade is at {} and takes trips from {}", base, settings.inbox());
        LOG.info("This link signs in once, within {} minutes: {}", EntryLinks.VALID.toMinutes(), link);
        LOG.info("Or sign in as {} with the password in {}", Accounts.ADMIN, settings.passwordFile());
        lines.ready(base);
        lines.enter(link);
    }

    private String host() {
        return settings.bind().contains(":") ? "[" + settings.bind() + "]" : settings.bind();
    }
}
