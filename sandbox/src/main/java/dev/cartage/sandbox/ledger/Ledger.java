package dev.cartage.sandbox.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every accepted effect, in order of arrival. Nothing is ever changed or removed. */
public final class Ledger {
    private final List<Entry> entries = new ArrayList<>();

    /** One effect; {@code sequence} counts from 1 without gaps, {@code subject} is the thing's id, or "item@location". */
    public record Entry(long sequence, Instant at, Effect effect, String subject, String detail) {}

    public synchronized void record(Instant at, Effect effect, String subject, String detail) {
        entries.add(new Entry(entries.size() + 1L, at, effect, subject, detail));
    }

    /** At most {@code limit} entries after a sequence number (0 for the beginning). */
    public synchronized List<Entry> after(long sequence, int limit) {
        int start = Math.clamp(sequence, 0, entries.size());
        int end = Math.min(entries.size(), start + limit);
        return List.copyOf(entries.subList(start, end));
    }
}
