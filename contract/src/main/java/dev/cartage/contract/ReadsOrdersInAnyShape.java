package dev.cartage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.StoreFixture.Wish;
import dev.cartage.contract.StoreFixture.WishedLine;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.Capability;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.OrderSource.RawOrder;
import dev.cartage.spi.OrderSource.Reading;
import dev.cartage.spi.OrderSource.Unreadable;
import dev.cartage.spi.OrderSource.Wanted;
import dev.cartage.spi.OrderSource.Withdrawn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Any order that a store can hold arrives whole. */
interface ReadsOrdersInAnyShape extends ContractPart {
    private Reading reading(String externalId) {
        OrderSource source = session().role(OrderSource.class);
        return source.map(session().readOne(externalId));
    }

    private Order wanted(String externalId) {
        assertThat(reading(externalId)).isInstanceOf(Wanted.class);
        return ((Wanted) reading(externalId)).order();
    }

    @Test
    default void mapsAnOrderThatIsReadyToShip() {
        only(Capability.READS_ORDERS);
        String sku = store().skus().get(3);
        String id = store().place(Wish.of(sku, 4));

        Order order = wanted(id);
        assertThat(order.externalId()).isEqualTo(id);
        assertThat(order.number()).isNotBlank();
        assertThat(order.orderedAt()).isPresent();
        assertThat(order.get(OrderFields.CURRENCY_CODE)).matches("[A-Z]{3}");
        assertThat(order.get(OrderFields.TOTAL)).isPresent();
        assertThat(order.shippingAddress().country()).matches("[A-Z]{2}");
        assertThat(order.shippingAddress().street1()).isNotBlank();
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo(sku);
            assertThat(line.quantity()).isEqualTo(4);
            assertThat(line.id()).isNotBlank();
        });
    }

    @Test
    default void mapsTheSameDocumentToTheSameOrder() {
        only(Capability.READS_ORDERS);
        String id = store().place(Wish.of(store().skus().getFirst(), 1));
        RawOrder raw = session().readOne(id);

        assertThat(session().role(OrderSource.class).map(raw))
                .isEqualTo(session().role(OrderSource.class).map(raw));
    }

    @Test
    default void readsAllOfThreeHundredLines() {
        only(Capability.READS_ORDERS);
        List<WishedLine> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(new WishedLine(store().skus().get(i % store().skus().size()), 1));
        }
        Order order = wanted(store().place(new Wish(lines, "", Optional.empty())));

        assertThat(order.units()).isEqualTo(300);
        assertThat(order.lines()).extracting(OrderLine::id).doesNotHaveDuplicates();
    }

    @Test
    default void keepsEmojiAndEveryScript() {
        only(Capability.READS_ORDERS);
        String note = "🎁 für Zoë — 日本語 \"quoted\" \\ back\n<b>not bold</b> 👩‍👩‍👧";
        String id = store().place(Wish.of(store().skus().getFirst(), 1).noting(note));

        assertThat(wanted(id).get(OrderFields.NOTES)).isEqualTo(note);
    }

    @Test
    default void keepsANoteOfAMegabyte() {
        only(Capability.READS_ORDERS);
        String note = "0123456789abcdef".repeat(65_536);
        String id = store().place(Wish.of(store().skus().getFirst(), 1).noting(note));

        assertThat(wanted(id).get(OrderFields.NOTES)).isEqualTo(note);
    }

    @Test
    default void withdrawsACanceledOrder() {
        only(Capability.READS_ORDERS);
        String id = store().place(Wish.of(store().skus().getFirst(), 1));
        store().cancel(id);

        assertThat(reading(id)).isInstanceOf(Withdrawn.class);
    }

    @Test
    default void saysSoWhereADocumentMakesNoSense() {
        only(Capability.READS_ORDERS);
        OrderSource source = session().role(OrderSource.class);

        for (String nonsense : List.of("", "{", "<html>", "[]", "17")) {
            byte[] content = nonsense.getBytes(StandardCharsets.UTF_8);
            assertThat(source.map(new RawOrder("17", "2026-01-01T00:00:00Z", content)))
                    .as(nonsense)
                    .isInstanceOf(Unreadable.class);
        }
    }
}
