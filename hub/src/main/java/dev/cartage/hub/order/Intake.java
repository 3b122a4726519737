package dev.cartage.hub.order;

import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Digests;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.RemoteCursors;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.OrderSource.RawOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one door for orders, whether polled, hinted at by a hook or read again: what the store said is kept word for word,
 * together with how far it was read, before anybody judges it. A document that is known changes nothing.
 */
public final class Intake {
    /** As far back as any store shows its orders. */
    private static final Duration RECONSIDERED = Duration.ofDays(60);

    private final Tx tx;
    private final Ids ids;
    private final Lanes lanes;
    private final InstantSource clock;
    private final RecentDocuments recent = new RecentDocuments();

    public Intake(Tx tx, Ids ids, Lanes lanes, InstantSource clock) {
        this.tx = tx;
        this.ids = ids;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** How far a source was read, in the remote's own words. */
    public record Progress(String source, String cursor) {}

    private record Document(long id, String externalId, String version, byte[] digest, byte[] packed) {}

    /**
     * Keeps the documents and the progress in one transaction.
     *
     * @param progress empty if the documents were read by id
     * @return how many documents are new
     */
    public int receive(long storeId, List<RawOrder> said, Optional<Progress> progress) {
        List<Document> documents = pack(storeId, said);
        return tx.call(jdbc -> {
            int fresh = Batch.of(documents)
                    .longs(Document::id)
                    .value(storeId)
                    .texts(Document::externalId)
                    .texts(Document::version)
                    .bytes(Document::digest)
                    .value(clock.instant())
                    .bytes(Document::packed)
                    .update(jdbc, """
                            with fresh as (
                                insert into raw_document
                                    (id, store_id, external_id, version, digest, received_at, content)
                                select id, store_id, external_id, version, digest, received_at, content
                                from (select unnest(?) id, ? store_id, unnest(?) external_id, unnest(?) version,
                                             unnest(?) digest, ? received_at, unnest(?) content) said
                                on conflict (store_id, external_id, digest) do nothing
                                returning id, store_id, received_at
                            )
                            insert into to_judge (raw_id, store_id, due_at) select id, store_id, received_at from fresh
                            """);
            progress.ifPresent(this::move);
            if (fresh > 0) {
                lanes.wake(List.of(Lane.account(Tenant.account(), Judge.WORK)), clock.instant());
            }
            Tx.afterCommit(() -> documents.forEach(one -> recent.add(storeId, one.externalId(), one.digest())));
            return fresh;
        });
    }

    /** What no order came of is judged once more, for it may be wanted now. */
    void reconsider(long storeId) {
        tx.run(jdbc -> jdbc.sql("""
                        insert into to_judge (raw_id, store_id, due_at)
                        select id, store_id, :now from raw_document said
                        where store_id = :store and received_at > :since and not exists (
                            select from order_identity where order_identity.store_id = said.store_id
                                and order_identity.external_id = said.external_id)
                        on conflict (raw_id) do update set due_at = excluded.due_at
                        where to_judge.due_at > excluded.due_at + interval '1 minute'
                        """)
                .param("now", Timestamps.parameter(clock.instant()))
                .param("store", storeId)
                .param("since", Timestamps.parameter(clock.instant().minus(RECONSIDERED)))
                .update());
        lanes.wake(List.of(Lane.account(Tenant.account(), Judge.WORK)), clock.instant());
    }

    /** Writes down how far a source was read. */
    public void move(Progress progress) {
        tx.run(jdbc -> RemoteCursors.move(jdbc, progress.source(), progress.cursor(), clock.instant()));
    }

    /**
     * Packed outside the transaction, and in the order of the key, so that two pages never wait for each other. What was
     * kept a moment ago is not packed again, for most of what a busy store says has been said before.
     */
    private List<Document> pack(long storeId, List<RawOrder> said) {
        List<Document> documents = new ArrayList<>();
        for (RawOrder raw : said) {
            byte[] digest = Digests.of(raw.content());
            if (!recent.contains(storeId, raw.externalId(), digest)) {
                documents.add(new Document(
                        ids.next(), raw.externalId(), raw.version(), digest, Deflated.pack(raw.content())));
            }
        }
        documents.sort(Comparator.comparing(Document::externalId).thenComparing(Document::id));
        return documents;
    }

    /** How far the source was read; "" before the first time. */
    public String cursor(String source) {
        return tx.call(jdbc -> RemoteCursors.read(jdbc, source));
    }
}
