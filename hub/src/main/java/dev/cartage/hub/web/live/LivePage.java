package dev.cartage.hub.web.live;

import dev.cartage.hub.storage.Tenant;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /live}: server-sent events, {@code changed} at most once a second. */
@RestController
class LivePage {
    private final LiveFeed feed;

    LivePage(LiveFeed feed) {
        this.feed = feed;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        return feed.listen(Tenant.account());
    }
}
