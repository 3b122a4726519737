package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.Capability;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders as the world really places them. */
interface TakesOrdersInAnyShape extends TakesOrders {
    @Test
    default void threeHundredLinesArrive() {
        only(Capability.TAKES_ORDERS);
        WarehouseOrder order = Orders.ofLines(300, warehouse().skus().subList(0, 10));
        send(List.of(order));

        assertThat(warehouse().received(order.reference()).units())
                .hasSize(10)
                .allSatisfy((sku, units) -> assertThat(units).isEqualTo(30));
    }

    @Test
    default void lettersOfAllKindsArriveAsTheyAre() {
        only(Capability.TAKES_ORDERS);
        WarehouseOrder order = Orders.to("Zoë \"Zed\" O'Brien, 山田 🎁", sku());
        send(List.of(order));

        assertThat(warehouse().received(order.reference()).name()).isEqualTo("Zoë \"Zed\" O'Brien, 山田 🎁");
    }

    @Test
    default void aNoteOfAMegabyteHoldsUpNothing() {
        only(Capability.TAKES_ORDERS);
        String note = "Please wrap it 🎁. ".repeat(55_000);
        WarehouseOrder order = Orders.noting(note, sku());
        send(List.of(order, Orders.of(sku(), 1)));

        assertThat(warehouse().received(order.reference()).notes()).contains(note.strip());
    }
}
