package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.contract.StoreSession.Run;
import dev.cartage.spi.Capability;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every order is read, however the pages fall. */
interface ReadsOrders extends ContractPart {
    int LIMIT = 5;

    private List<String> place(int count) {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            placed.add(store().place(Wish.of(store().skus().get(i % 10), 1 + i % 3)));
        }
        return placed;
    }

    @Test
    default void readsEveryOrderPageByPage() {
        only(Capability.READS_ORDERS);
        List<String> placed = place(13);
        OrderSource source = session().role(OrderSource.class);

        assertThat(source.read("", true, LIMIT).orders()).hasSizeLessThanOrEqualTo(LIMIT);
        assertThat(session().readAll("", LIMIT).ids()).containsAll(placed);
    }

    @Test
    default void readsOrdersOfOneSecondOverAPageBoundary() {
        only(Capability.READS_ORDERS);
        Instant moment = Instant.now().minusSeconds(60);
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            placed.add(store().place(Wish.of(store().skus().getFirst(), 1).at(moment)));
        }

        assertThat(session().readAll("", LIMIT).ids()).containsAll(placed);
    }

    @Test
    default void readsAnOrderThatChangesBetweenPagesInItsLatestState() {
        only(Capability.READS_ORDERS);
        List<String> placed = place(12);
        OrderSource source = session().role(OrderSource.class);
        Page first = source.read("", true, LIMIT);
        String changed = placed.getLast();
        store().skew(Duration.ofMinutes(1));
        store().touch(changed);

        List<RawOrder> read = new ArrayList<>(first.orders());
        for (Page page = first; page.more(); ) {
            page = source.read(page.next(), false, LIMIT);
            read.addAll(page.orders());
        }
        String latest = source.byId(List.of(changed)).getFirst().version();
        assertThat(new Run(read, "").ids()).containsAll(placed);
        assertThat(new Run(read, "").last(changed).version()).isEqualTo(latest);
    }

    @Test
    default void aLaterVersionSortsBehindAnEarlierOne() {
        only(Capability.READS_ORDERS_BY_ID);
        String order = place(1).getFirst();
        OrderSource source = session().role(OrderSource.class);
        String before = source.byId(List.of(order)).getFirst().version();
        store().skew(Duration.ofMinutes(1));
        store().touch(order);

        assertThat(source.byId(List.of(order)).getFirst().version()).isGreaterThan(before);
    }

    @Test
    default void missesNothingAfterACrashBetweenPages() {
        only(Capability.READS_ORDERS);
        List<String> placed = place(14);
        Page committed = session().role(OrderSource.class).read("", true, LIMIT);
        Page lost = session().role(OrderSource.class).read(committed.next(), false, LIMIT);
        assertThat(lost.orders()).isNotEmpty();

        Set<String> read = new HashSet<>(new Run(committed.orders(), "").ids());
        read.addAll(session().readAll(committed.next(), LIMIT).ids());
        assertThat(read).containsAll(placed);
    }

    @Test
    default void theNextRunBringsWhatIsNew() {
        only(Capability.READS_ORDERS);
        place(6);
        String end = session().readAll("", LIMIT).cursor();
        List<String> later = place(3);

        assertThat(session().readAll(end, LIMIT).ids()).containsAll(later);
    }

    @Test
    default void anIdleRunKeepsItsCursor() {
        only(Capability.READS_ORDERS);
        place(3);
        String end = session().readAll("", LIMIT).cursor();

        assertThat(session().readAll(end, LIMIT).cursor()).isEqualTo(end);
    }

    @Test
    default void doesNotTrustAnyClockButTheStores() {
        only(Capability.READS_ORDERS);
        for (Duration wrong : List.of(Duration.ofHours(-3), Duration.ZERO, Duration.ofHours(3))) {
            store().skew(wrong);
            place(2);
            String end = session()
                    .rolesAt(Instant.parse("2040-01-01T00:00:00Z"))
                    .require(OrderSource.class)
                    .read("", true, 100)
                    .next();
            List<String> later = place(2);

            Page page = session()
                    .rolesAt(Instant.parse("2001-01-01T00:00:00Z"))
                    .require(OrderSource.class)
                    .read(end, true, 100);
            assertThat(new Run(page.orders(), "").ids()).containsAll(later);
        }
    }

    @Test
    default void readsSingleOrdersAndLeavesOutThoseThatAreGone() {
        only(Capability.READS_ORDERS_BY_ID);
        List<String> placed = place(3);
        List<String> asked = new ArrayList<>(placed);
        asked.add("999999999999");

        assertThat(session().role(OrderSource.class).byId(asked))
                .extracting(RawOrder::externalId)
                .containsExactlyInAnyOrderElementsOf(placed);
    }

    @Test
    default void readsManyOrdersAgainWithOneRequest() {
        only(Capability.REREADS_ORDERS);
        List<String> asked = place(6);
        OrderSource source = session().role(OrderSource.class);
        source.byId(asked.subList(0, 1));
        int before = session().requests();
        assertThat(source.byId(asked)).hasSize(6);
        assertThat(session().requests() - before).isLessThanOrEqualTo(2);
    }
}
