package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.ShipmentSink.Notice;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Laws 2, 3 and 10 for a warehouse that is asked by requests what it took, shipped and has. */
class AnswersTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperYard yard = world.yard();
    private final Connection connection = world.connect(store, yard);

    @AfterEach
    void close() {
        world.close();
    }

    private void place(int count) {
        for (int i = 1; i <= count; i++) {
            store.say("id-" + i, "#" + i, "open", "MUG=2");
        }
        world.run(connection);
    }

    private void decide(int count) {
        for (int i = 1; i <= count; i++) {
            yard.decided.put(Integer.toString(i), "");
        }
    }

    @Test
    void anOrderIsOpenOnceTheWarehouseHasDecidedForIt() {
        place(3);
        assertThat(yard.instructed).containsExactly("1", "2", "3");
        assertThat(world.statuses()).containsExactly("#1 QUEUED", "#2 QUEUED", "#3 QUEUED");

        yard.decided.put("3", "");
        yard.decided.put("1", "no-such-item");
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 ERROR", "#2 QUEUED", "#3 OPEN");
        yard.decided.put("2", "");
        world.walk();
        assertThat(world.statuses()).containsExactly("#1 ERROR", "#2 OPEN", "#3 OPEN");
        assertThat(world.ask("select * from awaited_confirmation")).isEmpty();
    }

    @Test
    void shipmentsComePageByPageAndCountOnce() {
        decide(5);
        place(5);
        yard.shipped.addAll(List.of("1 1Z1 MUG=2", "2 1Z2 MUG=1", "3 1Z3 MUG=2", "2 1Z2b MUG=1", "4 1Z4 MUG=2"));
        world.run(connection);
        world.run(connection);
        yard.shipped.add("5 1Z5 MUG=2");
        world.run(connection);

        assertThat(world.statuses()).containsExactly("#1 CLOSED", "#2 CLOSED", "#3 CLOSED", "#4 CLOSED", "#5 CLOSED");
        assertThat(store.told)
                .extracting(Notice::trackingNumber)
                .containsExactlyInAnyOrder("1Z1", "1Z2", "1Z3", "1Z2b", "1Z4", "1Z5");
        assertThat(world.ask("select value from remote_cursor where source like '%inbound'"))
                .containsExactly("6");
    }

    @Test
    void whatCannotBeUnderstoodIsKeptAndHoldsUpNone() {
        decide(2);
        place(2);
        yard.shipped.addAll(List.of("1 1Z1 MUG=many", "2 1Z2 MUG=2"));
        world.run(connection);

        assertThat(world.statuses()).containsExactly("#1 OPEN", "#2 CLOSED");
        assertThat(world.ask("select kind, items, faults->0->'problem'->>'code' from inbound_file"
                        + " where kind = 'SHIPMENTS' and faults <> '[]'"))
                .containsExactly("SHIPMENTS 1 shipment-unreadable");
    }

    @Test
    void aNodeThatDiesBetweenPagesMissesNothing() {
        decide(4);
        place(4);
        yard.shipped.addAll(List.of("1 1Z1 MUG=2", "2 1Z2 MUG=2", "3 1Z3 MUG=2", "4 1Z4 MUG=2"));
        int before = yard.reads;
        world.run(connection);
        assertThat(yard.reads - before).isGreaterThan(1);
        world.restart();
        world.run(connection);

        assertThat(store.told).hasSize(4);
        assertThat(world.ask("select shipped from order_line")).containsOnly("2");
    }

    @Test
    void theStoreHearsOfTheLevels() {
        place(1);
        yard.stock.addAll(List.of("MUG=7", "CUP=0"));
        world.run(connection);

        assertThat(world.ask("select sku, acknowledged from listing order by sku"))
                .containsExactly("CUP 0", "MUG 7");
        assertThat(world.ask("select sku, available from stock_level order by sku"))
                .containsExactly("CUP 0", "MUG 7");
    }
}
