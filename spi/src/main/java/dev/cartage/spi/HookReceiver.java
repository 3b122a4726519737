package dev.cartage.spi;

import java.net.URI;
import java.util.Map;

/** Understands the messages by which a store tells of changes. A message is only a hint to read. */
public non-sealed interface HookReceiver extends Role {
    /**
     * Checks where the message comes from and says what it hints at. Pure.
     *
     * @param headers names in lower case
     */
    Hint hear(Map<String, String> headers, byte[] body);

    /** Makes the store send its messages to the address; repairs what is missing. Safe to repeat. */
    void subscribe(URI address);

    /** What a message is worth. */
    sealed interface Hint {}

    /**
     * Something changed about an order.
     *
     * @param messageId the store's key of the message, against repeats; "" where it has none
     */
    record OrderChanged(String externalId, String messageId) implements Hint {}

    /** True, but of no interest. */
    record Ignored() implements Hint {}

    /** Not from the store: the signature is wrong or missing. */
    record Forged() implements Hint {}
}
