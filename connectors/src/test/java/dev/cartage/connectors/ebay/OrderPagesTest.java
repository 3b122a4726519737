package dev.cartage.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreSession.Run;
import dev.cartage.sandbox.ebay.Account.Sorting;
import dev.cartage.sandbox.ebay.Wish;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Page;
import dev.cartage.spi.OrderSource.RawOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderPagesTest extends EbayTest {
    private List<String> placeApart(int count) {
        List<String> placed = new ArrayList<>();
        Instant first = store.account().now().minus(Duration.ofDays(3));
        for (int i = 0; i < count; i++) {
            Wish plain = Wish.of("KETTLE01", 1);
            Instant at = first.plus(Duration.ofMinutes((long) i * i));
            placed.add(place(new Wish(plain.lines(), "", Optional.of(at), "PAID", "SHIP_TO")));
        }
        return placed;
    }

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void howeverEbaySortsNothingIsLeftOutThoughOrdersChangeMeanwhile(Sorting sorting) {
        store.account().sort(sorting);
        List<String> placed = placeApart(40);
        OrderSource source = session.role(OrderSource.class);

        List<RawOrder> read = new ArrayList<>();
        Page page = source.read("", true, 7);
        read.addAll(page.orders());
        for (int i = 0; page.more(); i++) {
            store.account().touch(placed.get(i % 40));
            page = source.read(page.next(), false, 7);
            read.addAll(page.orders());
        }

        assertThat(new Run(read, "").ids()).containsAll(placed);
    }

    @Test
    void anIdleLookIsOneRequest() {
        placeApart(3);
        String cursor = session.readAll("", 200).cursor();
        OrderSource source = session.role(OrderSource.class);
        source.read(cursor, true, 200);
        int before = session.requests();

        source.read(cursor, true, 200);
        assertThat(session.requests() - before).isEqualTo(1);
    }

    @Test
    void aWhollyShippedOrderIsNotReadAgain() {
        String id = placeApart(1).getFirst();
        String cursor = session.readAll("", 200).cursor();
        store.account().ship(id, Parcels.of(store, id, 1));

        assertThat(session.readAll(cursor, 200).ids()).isEmpty();
    }

    @Test
    void fiftyOrdersAreReadAgainInOneRequest() {
        List<String> placed = placeApart(120);
        OrderSource source = session.role(OrderSource.class);

        assertThat(source.byId(placed)).hasSize(120);
        assertThat(heard("/order")).hasSize(3);
    }
}
