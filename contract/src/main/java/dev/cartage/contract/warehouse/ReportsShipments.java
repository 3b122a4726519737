package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.NotDeclared;
import dev.cartage.contract.warehouse.WarehouseFixture.Box;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Shipment;
import dev.cartage.spi.Capability;
import dev.cartage.spi.ShipmentSource;
import dev.cartage.spi.WarehouseOrder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the staff send off is told, each parcel with its tracking number and units. */
interface ReportsShipments extends TakesOrders {
    /** An order that is there, of one SKU. */
    default String placed(int quantity) {
        only(Capability.REPORTS_SHIPMENTS);
        WarehouseOrder order = Orders.of(sku(), quantity);
        send(List.of(order));
        return order.reference();
    }

    default Box box(String tracking, int units) {
        return new Box(tracking, "", Map.of(sku(), units));
    }

    /** Tracking numbers with the units under each. */
    static Map<String, Integer> parcels(List<Shipment> shipments, String reference) {
        return shipments.stream()
                .filter(shipment -> shipment.reference().equals(reference))
                .flatMap(shipment -> shipment.parcels().stream())
                .collect(Collectors.toMap(
                        Parcel::trackingNumber,
                        parcel -> parcel.lines().stream()
                                .mapToInt(ParcelLine::quantity)
                                .sum()));
    }

    @Test
    default void aParcelIsToldWithItsTrackingNumber() {
        String reference = placed(2);
        warehouse().ship(reference, List.of(box("TRACK-1", 2)));

        assertThat(parcels(session().way().shipments(50), reference)).isEqualTo(Map.of("TRACK-1", 2));
    }

    @Test
    default void twoParcelsOfOneOrderAreTwo() {
        String reference = placed(5);
        warehouse().ship(reference, List.of(box("TRACK-1", 2), box("TRACK-2", 3)));

        assertThat(parcels(session().way().shipments(50), reference)).isEqualTo(Map.of("TRACK-1", 2, "TRACK-2", 3));
    }

    @Test
    default void whatIsShortNowAndFollowsLaterIsToldAsItLeaves() {
        String reference = placed(4);
        warehouse().ship(reference, List.of(box("NOW-1", 3)));
        assertThat(parcels(session().way().shipments(50), reference)).isEqualTo(Map.of("NOW-1", 3));

        warehouse().ship(reference, List.of(box("LATER-1", 1)));
        assertThat(parcels(session().way().shipments(50), reference)).containsEntry("LATER-1", 1);
    }

    @Test
    default void theLotIsTold() {
        String reference = placed(2);
        if (!warehouse().keepsLots()) {
            throw new NotDeclared("lots");
        }
        warehouse().ship(reference, List.of(new Box("LOT-1", "L-77", Map.of(sku(), 2))));

        assertThat(session().way().shipments(50))
                .flatExtracting(Shipment::parcels)
                .flatExtracting(Parcel::lines)
                .extracting(ParcelLine::lot)
                .containsOnly("L-77");
    }

    @Test
    default void whatIsReadAgainIsTheSame() {
        String reference = placed(2);
        warehouse().ship(reference, List.of(box("SAME-1", 2)));

        List<Shipment> first = session().way().shipments(50);
        assertThat(session().way().shipmentsAgain()).isEqualTo(first);
    }

    @Test
    default void pagesLeaveNoneOutAndEnd() {
        only(Capability.REPORTS_SHIPMENTS);
        List<WarehouseOrder> orders =
                Stream.generate(() -> Orders.of(sku(), 1)).limit(5).toList();
        send(orders);
        List<String> references = orders.stream().map(WarehouseOrder::reference).toList();
        for (String reference : references) {
            warehouse().ship(reference, List.of(box("PAGE-" + reference, 1)));
        }
        List<Shipment> read = session().way().shipments(2);

        assertThat(new HashSet<>(read)).hasSize(5);
        assertThat(read).extracting(Shipment::reference).containsAll(references);
    }

    @Test
    default void aClockThatIsYearsWrongHidesNothing() {
        String reference = placed(1);
        warehouse().ship(reference, List.of(box("CLOCK-1", 1)));

        for (Instant wrong : List.of(Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("2099-01-01T00:00:00Z"))) {
            session()
                    .rolesAt(wrong)
                    .find(ShipmentSource.class)
                    .ifPresent(source ->
                            assertThat(source.read("", true, 50).shipments()).hasSize(1));
        }
        assertThat(parcels(session().way().shipments(50), reference)).containsKey("CLOCK-1");
    }
}
