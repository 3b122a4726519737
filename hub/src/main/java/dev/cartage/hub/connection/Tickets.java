package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tenant;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Signed texts of letters and digits that lead to one row of one account, until a time. They carry 128 bits that nobody
 * without the key can guess, so whoever brings one need not be signed in. Whether the row still stands is for its owner to
 * say.
 */
final class Tickets {
    /** About 90 characters are written; nothing longer is even looked at. */
    private static final int LONGEST = 120;

    private final Secrets secrets;
    private final InstantSource clock;

    Tickets(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Where one leads. */
    record Ticket(long account, long id) {}

    /** @param purpose what it is good for; for anything else it is no ticket. @param id in the current account */
    String write(String purpose, long id, Instant until) {
        var content = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(Tenant.account())
                .putLong(id)
                .putLong(until.getEpochSecond());
        return secrets.sign(purpose, content.array());
    }

    /** Needs no account. Empty if it is forged, for another purpose, or too late. */
    Optional<Ticket> read(String purpose, String text) {
        if (text.length() > LONGEST || !text.matches("[0-9a-z]+")) {
            return Optional.empty();
        }
        return secrets.verify(purpose, text)
                .map(ByteBuffer::wrap)
                .filter(content ->
                        content.getLong(2 * Long.BYTES) > clock.instant().getEpochSecond())
                .map(content -> new Ticket(content.getLong(0), content.getLong(Long.BYTES)));
    }
}
