package dev.cartage;

import dev.cartage.hub.storage.CartageHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Says where the hub is: to the person who started it, and, by a file, to the other commands. */
class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final CartageHome home;

    ReadyLine(CartageHome home) {
        this.home = home;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var listens = event.getApplicationContext().getEnvironment().getRequiredProperty("server.address");
        var host = listens.equals("0.0.0.0") ? "localhost" : listens;
        var address = "http://" + host + ":" + CartageApplication.port(event.getApplicationContext());
        RunningHub.announce(home, address);
        LOG.info("Cartage is ready at {}", address);
    }

    @EventListener
    void closed(ContextClosedEvent event) {
        RunningHub.withdraw(home);
    }
}
