package dev.cartage.hub.web.live;

import dev.cartage.hub.storage.Tenant;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The browsers that listen, by account, and the one thread that tells them all. None holds a database connection. */
@Component
class LiveFeed {
    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** In beats: how often a silent line is proven alive, so that no proxy between cuts it. */
    private static final int PROOF = 20;

    private final Pulse pulse;
    private final Map<Long, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();
    private final Map<Long, String> last = new ConcurrentHashMap<>();
    private final Semaphore somebody = new Semaphore(0);
    private final Thread teller = Thread.ofVirtual().name("live").unstarted(this::tell);

    LiveFeed(Pulse pulse) {
        this.pulse = pulse;
        teller.start();
    }

    SseEmitter listen(long account) {
        var browser = new SseEmitter(0L);
        Runnable leave = () -> leave(account, browser);
        browser.onCompletion(leave);
        browser.onTimeout(leave);
        browser.onError(_ -> leave.run());
        listeners
                .computeIfAbsent(account, _ -> ConcurrentHashMap.newKeySet())
                .add(browser);
        send(browser, SseEmitter.event().comment("here"));
        somebody.release();
        return browser;
    }

    private void leave(long account, SseEmitter browser) {
        listeners.computeIfPresent(account, (_, browsers) -> {
            browsers.remove(browser);
            return browsers.isEmpty() ? null : browsers;
        });
    }

    private void tell() {
        try {
            for (int beat = 0; ; beat++) {
                if (listeners.isEmpty()) {
                    last.clear();
                    somebody.acquire();
                    somebody.drainPermits();
                }
                boolean proof = beat % PROOF == 0;
                listeners.forEach((account, browsers) -> tell(account, browsers, proof));
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(long account, Set<SseEmitter> browsers, boolean proof) {
        try {
            var now = Tenant.call(account, pulse::feel);
            var before = last.put(account, now);
            if (before != null && !Objects.equals(before, now)) {
                browsers.forEach(browser ->
                        send(browser, SseEmitter.event().name("changed").data("")));
            } else if (proof) {
                browsers.forEach(browser -> send(browser, SseEmitter.event().comment("here")));
            }
        } catch (DataAccessException notNow) {
            log.warn("Open pages are not told of changes for now: {}", notNow.getMessage());
        }
    }

    private static void send(SseEmitter browser, SseEmitter.SseEventBuilder event) {
        try {
            browser.send(event);
        } catch (IOException | IllegalStateException gone) {
            browser.completeWithError(gone);
        }
    }

    private static void end(SseEmitter browser) {
        try {
            browser.complete();
        } catch (IllegalStateException gone) {
            log.debug("A browser had gone already", gone);
        }
    }

    @PreDestroy
    void close() {
        teller.interrupt();
        listeners.values().forEach(browsers -> browsers.forEach(LiveFeed::end));
    }
}
