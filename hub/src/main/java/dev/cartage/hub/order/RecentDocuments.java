package dev.cartage.hub.order;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The documents that this node kept last: a memory aid, so that what is read again costs nothing. The constraint on
 * {@code raw_document} decides what is new.
 */
final class RecentDocuments {
    /** About 8 MB; some seconds of a very busy hub. */
    private static final int MOST = 50_000;

    /** @param digest the first half of it, which tells documents of one order apart as well as the whole */
    private record Key(long storeId, String externalId, long digest, long more) {
        static Key of(long storeId, String externalId, byte[] digest) {
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new Key(storeId, externalId, bytes.getLong(), bytes.getLong());
        }
    }

    private final Map<Key, Boolean> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean contains(long storeId, String externalId, byte[] digest) {
        return kept.containsKey(Key.of(storeId, externalId, digest));
    }

    /** Only what is committed. */
    synchronized void add(long storeId, String externalId, byte[] digest) {
        kept.put(Key.of(storeId, externalId, digest), true);
    }
}
