package dev.cartage.hub.web.live;

import dev.cartage.hub.storage.Tenant;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The browsers that listen, by account, and the one thread that tells them all. None holds a database connection. */
@Component
class LiveFeed implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** In beats: how often a silent line is proven alive, so that no proxy between cuts it. */
    private static final int PROOF = 20;

    private final Pulse pulse;
    private final Map<Long, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();
    private final Map<Long, String> last = new ConcurrentHashMap<>();
    private final Semaphore somebody = new Semaphore(0);
    private final Thread teller = Thread.ofVirtual().name("live").unstarted(this::tell);

    private volatile boolean running;

    LiveFeed(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public void start() {
        running = true;
        teller.start();
    }

    SseEmitter listen(long account) {
        var browser = new SseEmitter(0L);
        Runnable leave = () -> leave(account, browser);
        browser.onCompletion(leave);
        browser.onTimeout(leave);
        browser.onError(_ -> leave.run());
        listeners.compute(account, (_, known) -> {
            Set<SseEmitter> browsers = known == null ? ConcurrentHashMap.newKeySet() : known;
            browsers.add(browser);
            return browsers;
        });
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
            for (int beat = 1; ; beat++) {
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
                send(account, browsers, "changed");
            } else if (proof) {
                send(account, browsers, "");
            }
        } catch (DataAccessException notNow) {
            log.warn("Open pages are not told of changes for now: {}", notNow.getMessage());
        }
    }

    /** @param event "" for a mere sign of life */
    private void send(long account, Set<SseEmitter> browsers, String event) {
        for (var browser : browsers) {
            try {
                browser.send(
                        event.isEmpty()
                                ? SseEmitter.event().comment("here")
                                : SseEmitter.event().name(event).data(""));
            } catch (IOException | IllegalStateException gone) {
                leave(account, browser);
            }
        }
    }

    /** Before the server waits for its open requests, of which these never end by themselves. */
    @Override
    public void stop() {
        running = false;
        teller.interrupt();
        listeners.values().forEach(browsers -> browsers.forEach(LiveFeed::end));
    }

    private static void end(SseEmitter browser) {
        try {
            browser.complete();
        } catch (IllegalStateException gone) {
            log.debug("A browser had gone already", gone);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
