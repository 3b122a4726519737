package dev.cartage.hub.alert;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import dev.cartage.transport.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Carries a message outside, to addresses that the network guard allows. */
final class Carrier {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final Mailer mailer;
    private final HttpExchange http;

    Carrier(Mailer mailer, HttpExchange http) {
        this.mailer = mailer;
        this.http = http;
    }

    /** @throws RemoteException if it did not get there; Rejected if it never will */
    void mail(List<String> addresses, Message message) {
        mailer.send(addresses, message.key().toString(), message.subject(), message.body());
    }

    /** As {@link #mail}. The content has the fields {@code type, timestamp, data}. */
    void webhook(Channels.Address address, Message message, Instant now) {
        var facts = JSON.readTree(message.facts());
        var content = JSON.createObjectNode()
                .put("type", facts.path("type").asString("message"))
                .put("timestamp", message.writtenAt().toString());
        content.putObject("data")
                .put("subject", message.subject())
                .put("text", message.body())
                .set("facts", facts);
        var bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        post(address.text(), Signature.headers(address.secret(), id(message), now, bytes), bytes);
    }

    /** As {@link #mail}. One text, as Slack, Mattermost and others take it. */
    void slack(Channels.Address address, Message message, Instant now) {
        var text = "*" + message.subject() + "*\n" + message.body();
        var bytes = JSON.createObjectNode().put("text", text).toString().getBytes(StandardCharsets.UTF_8);
        post(address.text(), Signature.headers("", id(message), now, bytes), bytes);
    }

    private static String id(Message message) {
        return "msg_" + message.key();
    }

    private void post(String address, Map<String, String> signature, byte[] content) {
        Map<String, String> headers = new HashMap<>(signature);
        headers.put("Content-Type", "application/json");
        var request = Wire.Request.post("message", URI.create(address), headers, content)
                .within(PATIENCE);
        var status = http.send(request).status();
        if (status == GONE) {
            throw new RemoteException.Rejected(new Problem(
                    "receiver-gone",
                    "The other side says that this address takes no more messages (status 410).",
                    "Remove the channel, or add one with a new address."));
        }
        if (status < 200 || status >= 300) {
            throw new RemoteException.NoAnswer(
                    new Problem(
                            "receiver-refused",
                            "The other side did not take the message (status " + status + ").",
                            "Check the address there. It is tried again by itself for a day."),
                    true);
        }
    }
}
