package dev.cartage.hub.api;

import dev.cartage.spi.HookReceiver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Messages of the form "key order", signed by saying so. */
record PaperHooks() implements HookReceiver {
    @Override
    public Hint hear(Map<String, String> headers, byte[] body) {
        if (!headers.getOrDefault("x-signature", "").equals("signed")) {
            return new Forged();
        }
        var words = new String(body, StandardCharsets.UTF_8).split(" ");
        return new OrderChanged(words[1], words[0]);
    }

    @Override
    public void subscribe(URI address) {}
}
