package dev.cartage.hub.api;

import dev.cartage.hub.alert.Channel;
import dev.cartage.hub.alert.Channels;
import dev.cartage.hub.alert.Messages;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/notification_channels}: the ways to people. Web addresses are shown to nobody after saving. */
@RestController
@RequestMapping("/api/notification_channels")
class NotificationChannelsEndpoint {
    private final Channels channels;
    private final Messages messages;
    private final Clock clock;

    NotificationChannelsEndpoint(Channels channels, Messages messages, Clock clock) {
        this.channels = channels;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    List<Map<String, @Nullable Object>> all() {
        return channels.all().stream().map(NotificationChannelsEndpoint::show).toList();
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        return show(require(id));
    }

    private Channel require(long id) {
        return channels.find(id).orElseThrow(() -> new NoSuchThing("There is no notification channel " + id + "."));
    }

    private static Map<String, @Nullable Object> show(Channel channel) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", channel.id());
        shown.put("name", channel.name());
        shown.put("kind", channel.kind().stored());
        shown.put("address", channel.shown());
        shown.put("every_minutes", channel.everyMinutes());
        shown.put(
                "last_message",
                channel.last().map(NotificationChannelsEndpoint::show).orElse(null));
        return shown;
    }

    private static Map<String, @Nullable Object> show(Channel.Last last) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("state", last.status());
        shown.put("created_at", last.writtenAt().toString());
        shown.put("problem", last.problem().orElse(null));
        return shown;
    }

    /** The answer holds the secret with which a webhook's messages are signed; it is told only here. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> create(Body body) {
        var every = body.has("every_minutes") ? body.number("every_minutes") : 0;
        var made = channels.add(body.required("name"), kind(body.required("kind")), body.required("address"), every);
        Map<String, @Nullable Object> shown = one(made.id());
        if (!made.secret().isEmpty()) {
            shown.put("secret", made.secret());
        }
        return shown;
    }

    private static Channel.Kind kind(String word) {
        return Arrays.stream(Channel.Kind.values())
                .filter(kind -> kind.stored().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequest("“" + word + "” is no kind; write mail, webhook or slack."));
    }

    /** Changes what is sent. */
    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, Body body) {
        var channel = require(id);
        channels.change(
                channel,
                body.has("name") ? body.text("name") : channel.name(),
                body.text("address"),
                body.has("every_minutes") ? body.number("every_minutes") : channel.everyMinutes());
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@PathVariable long id) {
        messages.test(require(id), clock.instant());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        channels.remove(require(id).id());
    }
}
