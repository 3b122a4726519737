package dev.cartage.hub.storage;

/** Ids for new rows of any table, unique in the database. Taken in blocks of 1,000, so that most cost no query. */
public final class Ids {
    /** The increment of the sequence {@code ids}. */
    static final int BLOCK = 1_000;

    private final Tx tx;
    private long next;
    private long end;

    public Ids(Tx tx) {
        this.tx = tx;
    }

    public long next() {
        return next(1)[0];
    }

    /** Growing, though not always without gaps. */
    public long[] next(int count) {
        var ids = new long[count];
        var taken = take(ids, 0);
        while (taken < count) {
            // Outside the lock: whoever holds it must not wait for a connection.
            var block = tx.call(
                    jdbc -> jdbc.sql("select nextval('ids')").query(Long.class).single());
            taken = refill(block, ids, taken);
        }
        return ids;
    }

    private synchronized int refill(long block, long[] ids, int taken) {
        if (next == end) {
            next = block;
            end = block + BLOCK;
            return take(ids, taken);
        }
        // Another thread refilled meanwhile: this block goes to this caller alone.
        var index = taken;
        for (var id = block; index < ids.length && id < block + BLOCK; id++) {
            ids[index++] = id;
        }
        return index;
    }

    private synchronized int take(long[] ids, int from) {
        var index = from;
        while (index < ids.length && next < end) {
            ids[index++] = next++;
        }
        return index;
    }
}
