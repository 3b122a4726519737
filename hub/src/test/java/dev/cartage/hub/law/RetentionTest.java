package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.Buyers;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who bought is forgotten in time, what was shipped is not. */
class RetentionTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final String STREET = "17 Lantern Lane";
    private static final Duration KEPT = Duration.ofDays(30);

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
    private final Connection connection = world.connect(store, depot);

    @AfterEach
    void close() {
        world.close();
    }

    private void forget() {
        Instant now = world.clock.instant();
        world.inAccount(() -> {
            assertThat(new Buyers(DATABASE.tx()).forget(connection.storeId(), now.minus(KEPT), now))
                    .isFalse();
        });
    }

    private String content() {
        return String.join("\n", world.ask("select content, customer_name, customer_email from orders"));
    }

    @Test
    void theBuyerOfAShippedOrderIsForgottenAMonthLaterAndNotBefore() {
        store.say("a", "#1", "open", "MUG=2", STREET);
        world.run(connection);
        world.folderOf(depot).put("out/shp_1.txt", "1 1Z1 MUG=2", world.clock.instant());
        world.run(connection);
        assertThat(world.statuses()).containsExactly("#1 CLOSED");

        world.clock.pass(Duration.ofDays(29));
        forget();
        assertThat(content()).contains(STREET);
        world.clock.pass(Duration.ofDays(2));
        forget();

        assertThat(content()).doesNotContain(STREET).contains("MUG");
        assertThat(world.ask("select forgotten_at is not null from orders")).containsExactly("t");
        assertThat(world.ask("select count(*) from raw_document")).containsExactly("0");
        assertThat(world.ask("select tracking_number from parcel")).containsExactly("1Z1");
        assertThat(world.ask("select shipped from order_line")).containsExactly("2");
    }

    @Test
    void anOrderThatIsStillUnderWayKeepsItsBuyer() {
        store.say("a", "#1", "open", "MUG=2", STREET);
        world.run(connection);
        world.clock.pass(Duration.ofDays(90));
        forget();

        assertThat(world.ask("select forgotten_at is null from orders")).containsExactly("t");
        assertThat(world.ask("select count(*) from raw_document")).containsExactly("1");
    }
}
