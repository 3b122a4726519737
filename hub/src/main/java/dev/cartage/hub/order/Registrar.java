package dev.cartage.hub.order;

import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Commits verdicts: which documents open a new order and which speak of one we have is settled by the constraint on
 * {@code order_identity}, not by looking first.
 */
final class Registrar {
    private final Tx tx;
    private final Ids ids;
    private final NewOrders newOrders;
    private final Revisions revisions;

    Registrar(Tx tx, Ids ids, NewOrders newOrders, Revisions revisions) {
        this.tx = tx;
        this.ids = ids;
        this.newOrders = newOrders;
        this.revisions = revisions;
    }

    private record Key(long storeId, String externalId) {
        static Key of(Waiting waiting) {
            return new Key(waiting.storeId(), waiting.raw().externalId());
        }
    }

    private record Claim(long orderId, Verdict verdict) {}

    /** @param sentAs the reference under which an earlier life of the order left; "" if none did */
    private record Opened(long orderId, String sentAs) {}

    /** All or nothing. The verdicts are sorted by store and external id. */
    void commit(List<Verdict> verdicts, Instant now) {
        List<Verdict> newest = newestOfEach(verdicts);
        List<Claim> claims = claims(newest);
        tx.run(jdbc -> {
            Map<Long, String> opened =
                    claimIdentities(jdbc, claims).stream().collect(Collectors.toMap(Opened::orderId, Opened::sentAs));
            List<Claim> fresh = claims.stream()
                    .filter(claim -> opened.containsKey(claim.orderId()))
                    .toList();
            Set<Key> openedKeys = fresh.stream()
                    .map(claim -> Key.of(claim.verdict().waiting()))
                    .collect(Collectors.toSet());
            newOrders.write(
                    jdbc,
                    fresh.stream()
                            .map(claim -> NewOrder.of(
                                    claim.orderId(), claim.verdict(), opened.getOrDefault(claim.orderId(), "")))
                            .toList(),
                    now);
            revisions.write(
                    jdbc,
                    newest.stream()
                            .filter(verdict -> !openedKeys.contains(Key.of(verdict.waiting())))
                            .toList(),
                    now);
            Batch.of(verdicts)
                    .longs(verdict -> verdict.waiting().rawId())
                    .update(jdbc, "delete from to_judge where raw_id = any (?)");
        });
    }

    /** Several versions of an order may wait together; only the newest counts. */
    private static List<Verdict> newestOfEach(List<Verdict> verdicts) {
        Map<Key, Verdict> newest = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            newest.merge(
                    Key.of(verdict.waiting()),
                    verdict,
                    (older, newer) -> newer.waiting()
                                            .raw()
                                            .version()
                                            .compareTo(older.waiting().raw().version())
                                    >= 0
                            ? newer
                            : older);
        }
        return List.copyOf(newest.values());
    }

    private List<Claim> claims(List<Verdict> newest) {
        List<Verdict> openable = newest.stream()
                .filter(verdict -> !verdict.waiting().onlyKnown())
                .filter(verdict -> switch (verdict) {
                    case Verdict.Good _, Verdict.Bad _ -> true;
                    case Verdict.Withdrawn _, Verdict.NotOurs _ -> false;
                })
                .toList();
        long[] fresh = ids.next(openable.size());
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < fresh.length; i++) {
            String externalId = openable.get(i).waiting().raw().externalId();
            claims.add(new Claim(OwnOrders.id(externalId).orElse(fresh[i]), openable.get(i)));
        }
        return claims;
    }

    /** A new identity, or one whose order was deleted: that one lives again. */
    private static List<Opened> claimIdentities(JdbcClient jdbc, List<Claim> claims) {
        return Batch.of(claims)
                .longs(claim -> claim.verdict().waiting().storeId())
                .texts(claim -> claim.verdict().waiting().raw().externalId())
                .longs(Claim::orderId)
                .query(jdbc, """
                        insert into order_identity (store_id, external_id, order_id) select * from unnest(?, ?, ?)
                        on conflict (store_id, external_id, part) do update
                        set order_id = excluded.order_id, generation = order_identity.generation + 1, deleted_at = null
                        where order_identity.deleted_at is not null
                        returning order_id, case when had_left then warehouse_reference else '' end sent_as
                        """, (row, number) -> new Opened(row.getLong("order_id"), row.getString("sent_as")));
    }
}
