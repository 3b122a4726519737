package dev.cartage.connectors.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.connectors.support.Json;
import dev.cartage.sandbox.shopify.store.Routing;
import dev.cartage.sandbox.shopify.store.Wish;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A store with more orders than pages are good for. */
class BackfillTest extends SandboxTest {
    private final OrderSource source = session.role(OrderSource.class);

    private void placeMany(int count) {
        Instant at = store.shop().now().minusSeconds(3_600);
        for (int i = 0; i < count; i++) {
            store.shop().placing().place(Wish.any(at.plusSeconds(i)));
        }
    }

    /** As a flow reads that is asked for patience now and then. */
    private List<RawOrder> readAll(String cursor, List<String> cursors) {
        List<RawOrder> orders = new ArrayList<>();
        Page page = source.read(cursor, true, 100);
        for (int reads = 0; reads < 200; reads++) {
            orders.addAll(page.orders());
            cursors.add(page.next());
            if (!page.more()) {
                return orders;
            }
            page = patiently(page.next());
        }
        throw new AssertionError("the backfill does not end");
    }

    private Page patiently(String cursor) {
        try {
            return source.read(cursor, false, 100);
        } catch (RemoteException.Throttled stillWriting) {
            return patiently(cursor);
        }
    }

    @Test
    void veryManyOrdersComeByAFileAndNoneIsMissed() {
        placeMany(OrderPages.WORTH_A_FILE + 10);
        new Routing(store.shop()).split(Long.parseLong(place(3)), 1);
        List<String> cursors = new ArrayList<>();

        List<RawOrder> orders = readAll("", cursors);

        assertThat(new HashSet<>(orders.stream().map(RawOrder::externalId).toList()))
                .hasSize(OrderPages.WORTH_A_FILE + 11);
        assertThat(orders).allMatch(raw -> source.map(raw) instanceof Wanted);
        assertThat(session.requests()).isLessThan(80);
        assertThat(cursors.getLast()).doesNotContain("bulk");
    }

    @Test
    void anOrderOfTheFileIsTheSameAsOneByPage() {
        placeMany(OrderPages.WORTH_A_FILE);
        RawOrder first = readAll("", new ArrayList<>()).getFirst();
        RawOrder byId = source.byId(List.of(first.externalId())).getFirst();

        assertThat(source.map(first)).isEqualTo(source.map(byId));
        assertThat(Json.MAPPER.readTree(first.content()).path("name").isString())
                .isTrue();
    }

    @Test
    void fewOrdersComeByPages() {
        String id = place(1);

        assertThat(readAll("", new ArrayList<>()))
                .extracting(RawOrder::externalId)
                .containsExactly(id);
        assertThat(session.requests()).isEqualTo(2);
    }

    @Test
    void aSweepBeginsFarBackAndCountsFirst() {
        String cursor = session.readAll("", 25).cursor();
        place(1);
        String far = source.earlier(store.shop().now().toString(), Duration.ofDays(7));

        assertThat(far).endsWith(" far");
        assertThat(source.read(far, true, 25).orders()).hasSize(1);
        assertThat(cursor).isEmpty();
    }

    @Test
    void whileShopifyWritesPatienceIsAskedFor() {
        placeMany(OrderPages.WORTH_A_FILE);
        String begun = source.read("", true, 25).next();

        assertThatThrownBy(() -> source.read(begun, false, 25)).isInstanceOf(RemoteException.Throttled.class);
    }
}
