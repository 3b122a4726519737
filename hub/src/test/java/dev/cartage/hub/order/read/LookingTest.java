package dev.cartage.hub.order.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists by conditions without an index look a bounded way back, and go on from there. */
class LookingTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final long ACCOUNT = TestDatabase.account(DATABASE);
    private static final int ORDERS = 6_800;

    private final OrderFinder finder =
            new OrderFinder(DATABASE.tx(), InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z")));

    /** An order a minute; the oldest goes to France, and is the only one of the second store. */
    @BeforeAll
    static void write() {
        Tenant.run(
                ACCOUNT,
                () -> DATABASE.tx().run(jdbc -> {
                    jdbc.sql("""
                            insert into merchant (id, name, created_at) values (1, 'Harbor Teas', now()), (2, 'Quay', now())
                            """).update();
                    jdbc.sql("""
                            insert into store (id, merchant_id, number, name, platform, created_at)
                            values (1, 1, 1, 'Pine Goods', 'shopify', now()), (2, 2, 2, 'Quay Shop', 'ebay', now())
                            """).update();
                    jdbc.sql("""
                            insert into warehouse (id, merchant_id, number, name, platform, created_at)
                            values (1, 1, 1, 'Bayside', 'dropstream', now())
                            """).update();
                    jdbc.sql("""
                            insert into orders (id, store_id, merchant_id, connection_id, warehouse_id, external_id, number,
                                warehouse_reference, placed_at, imported_at, customer_name, customer_email, country, units,
                                source_version, raw_id, content)
                            select i, case i when 1 then 2 else 1 end, case i when 1 then 2 else 1 end, 1, 1, 'gid-' || i,
                                '#' || i, 'REF-' || i, at, at, 'Ada', '', case i when 1 then 'FR' else 'US' end, 1, 'v1', 0,
                                '{"lines":[]}'
                            from (select i, timestamptz '2026-11-01T00:00:00Z' + interval '1 minute' * i as at
                                from generate_series(1, :orders) i) one
                            """).param("orders", ORDERS).update();
                    jdbc.sql("""
                            insert into order_state (order_id, store_id, version, status, mark, warehouse_leg, store_duty,
                                ordered, canceled, shipped, told, delayed, attention, done)
                            select id, store_id, 1, 'CLOSED', 'NONE', 'CONFIRMED', 'NONE', 1, 0, 1, 1, false, false, true
                            from orders
                            """).update();
                    jdbc.sql("""
                            insert into parcel (id, shipment_id, order_id, carrier, service, tracking_number)
                            values (1, 1, 1, 'UPS', '', '1Z999AA10123456784')
                            """).update();
                }));
    }

    private OrderPage look(String query, long below) {
        return Tenant.call(ACCOUNT, () -> finder.look(OrderFilter.of(query), below, 50));
    }

    private static List<String> numbers(OrderPage page) {
        return page.rows().stream().map(OrderRow::number).toList();
    }

    @Test
    void aConditionThatHardlyAnyOrderFitsIsAnsweredWithHowFarItLooked() {
        OrderPage first = look("country:fr", Long.MAX_VALUE);
        assertThat(first.rows()).isEmpty();
        assertThat(first.looked()).contains(Instant.parse("2026-11-01T05:01:00Z"));
        OrderPage further = look("country:fr", first.older().orElseThrow());
        assertThat(numbers(further)).containsExactly("#1");
        assertThat(further.looked()).isEmpty();
        assertThat(further.older()).isEmpty();
    }

    @Test
    void aConditionThatManyFitIsAnsweredAsEver() {
        OrderPage page = look("country:us -tag:test", Long.MAX_VALUE);
        assertThat(page.rows()).hasSize(50);
        assertThat(page.older()).contains((long) ORDERS - 49);
        assertThat(page.looked()).isEmpty();
        assertThat(numbers(look("country:us", ORDERS - 49))).startsWith("#" + (ORDERS - 50));
    }

    @Test
    void whatHasAnIndexIsFoundHoweverOldItIs() {
        for (String query : List.of(
                "store:\"quay shop\"",
                "merchant:Quay",
                "platform:ebay country:fr",
                "reference:ref-1",
                "tracking:1z999aa1*",
                "tracking:1Z999AA10123456784",
                "imported:<2026-11-02 country:fr",
                "imported:2026-11-01 merchant:quay")) {
            OrderPage page = look(query, Long.MAX_VALUE);
            assertThat(numbers(page)).as(query).containsExactly("#1");
            assertThat(page.looked()).as(query).isEqualTo(Optional.empty());
        }
        assertThat(look("tracking:1Z999AA1", Long.MAX_VALUE).rows()).isEmpty();
        assertThat(look("merchant:nobody", Long.MAX_VALUE).rows()).isEmpty();
    }
}
