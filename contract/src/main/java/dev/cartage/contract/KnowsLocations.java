package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.OrderLine;
import dev.cartage.spi.Capability;
import dev.cartage.spi.Location;
import dev.cartage.spi.LocationSource;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.Share;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.StockSink;
import dev.cartage.spi.StockSink.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The store ships from locations of its own, and keeps stock at each. */
interface KnowsLocations extends ContractPart {
    @Test
    default void namesItsLocations() {
        only(Capability.KNOWS_LOCATIONS);
        List<Location> named = session().role(LocationSource.class).locations();

        assertThat(named).isNotEmpty().extracting(Location::key).doesNotHaveDuplicates();
        assertThat(named).extracting(Location::name).noneMatch(String::isBlank);
    }

    @Test
    default void saysWhichLocationShipsEachLine() {
        only(Capability.KNOWS_LOCATIONS);
        String id = store().place(StoreFixture.Wish.of(store().skus().getFirst(), 3));
        Wanted wanted = (Wanted) session().role(OrderSource.class).map(session().readOne(id));
        List<OrderLine> shared = wanted.shares().stream()
                .flatMap(share -> share.lines().stream())
                .toList();

        assertThat(session().role(LocationSource.class).locations())
                .containsAll(wanted.shares().stream().map(Share::location).toList());
        assertThat(shared.stream().mapToInt(OrderLine::quantity).sum())
                .isEqualTo(wanted.order().units());
        wanted.shares()
                .forEach(share -> assertThat(share.lines())
                        .allSatisfy(line -> assertThat(line.custom())
                                .containsEntry(Location.KEY, share.location().key())
                                .containsEntry(Location.NAME, share.location().name())));
    }

    @Test
    default void keepsStockAtEachLocation() {
        only(Capability.KNOWS_LOCATIONS);
        String sku = store().skus().getFirst();
        List<Level> levels = new ArrayList<>();
        for (Location location : session().role(LocationSource.class).locations()) {
            levels.add(new Level(
                    sku, 60 + levels.size(), "5f0c9f0e-0000-4000-8000-00000000010" + levels.size(), location.key()));
        }

        assertThat(session().role(StockSink.class).set(levels)).allMatch(Outcome.Sent.class::isInstance);
        assertThat(levels)
                .allSatisfy(level ->
                        assertThat(store().stock(sku, level.location())).isEqualTo(level.quantity()));
    }
}
