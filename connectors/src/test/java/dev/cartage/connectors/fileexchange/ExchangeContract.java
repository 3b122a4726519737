package dev.cartage.connectors.fileexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.OrderFields;
import dev.cartage.model.Parcel;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.sandbox.warehouse.Habit;
import dev.cartage.sandbox.warehouse.Ledger;
import dev.cartage.sandbox.warehouse.PickOrder;
import dev.cartage.sandbox.warehouse.Warehouse;
import dev.cartage.sandbox.warehouse.WarehouseSettings;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Inbound;
import dev.cartage.spi.FileWarehouse.Parsed;
import dev.cartage.spi.Files;
import dev.cartage.spi.SelfTest;
import dev.cartage.spi.Session;
import dev.cartage.spi.WarehouseOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connector and sandbox warehouse exchange files both ways, over whatever carries them. */
abstract class ExchangeContract {
    private static final Instant SHIPPED = Sessions.NOW.plusSeconds(2);

    @TempDir
    Path root;

    private Warehouse warehouse;
    private FileWarehouse connector;
    private Session session;

    /** A session whose settings and servers lead to the folder; layout V3, acknowledged by file. */
    abstract Session session(Path root);

    @BeforeEach
    void open() {
        warehouse = new Warehouse(WarehouseSettings.of(root, 20261121).acknowledging());
        session = session(root);
        connector = new FileExchange().open(session).require(FileWarehouse.class);
    }

    List<SelfTest.Step> selfTest() {
        return new FileExchange().open(session).require(SelfTest.class).test();
    }

    @Test
    void theSelfTestPasses() {
        assertThat(selfTest())
                .hasSize(6)
                .allSatisfy(step -> assertThat(step.problem()).isEmpty());
    }

    @Test
    void theWarehouseKnowsWhatWasSent() {
        List<WarehouseOrder> orders = OddOrders.some(500, 1);
        send(orders);
        warehouse.step(Sessions.NOW);

        assertThat(warehouse.ledger().badFiles()).isEmpty();
        assertThat(warehouse.ledger().duplicates()).isEmpty();
        assertThat(warehouse.ledger().ordersAccepted()).isEqualTo(orders.size());
        assertThat(orders).allSatisfy(order -> sameOrder(order, received(order.reference())));
        assertThat(inbound(Inbound.CONFIRMATIONS, connector::readConfirmations).items())
                .extracting(FileWarehouse.Confirmation::reference)
                .containsExactlyElementsOf(
                        orders.stream().map(WarehouseOrder::reference).toList());
    }

    private PickOrder received(String reference) {
        return warehouse
                .ledger()
                .instruction(reference)
                .flatMap(Ledger.Instruction::order)
                .orElseThrow();
    }

    private static void sameOrder(WarehouseOrder sent, PickOrder received) {
        assertThat(received.shipToName())
                .isEqualTo(sent.order().shippingAddress().name().replaceAll("\\R|\t", " "));
        assertThat(received.street1()).isEqualTo("1 Main St Rear, left");
        assertThat(received.email()).isEqualTo("jo@example.com");
        assertThat(received.customerNotes()
                        .equals(sent.order().get(OrderFields.NOTES).replace('\n', ' ')))
                .isTrue();
        assertThat(received.facility()).isEqualTo("EAST");
        assertThat(received.lines())
                .extracting(line -> line.sku() + line.quantity())
                .containsExactlyElementsOf(sent.order().lines().stream()
                        .map(line -> line.sku() + line.quantity())
                        .toList());
    }

    @Test
    void theConnectorKnowsWhatWasShippedAndWhatIsThere() {
        send(OddOrders.some(100, 2));
        warehouse.step(Sessions.NOW);
        warehouse.step(SHIPPED);

        Parsed<Shipment> shipments = inbound(Inbound.SHIPMENTS, connector::readShipments);
        assertThat(shipments.faults()).isEmpty();
        assertThat(tracking(shipments.items())).isEqualTo(trueTracking());
        assertThat(shipments.items().stream()
                        .flatMap(shipment -> shipment.parcels().stream())
                        .flatMap(parcel -> parcel.lines().stream())
                        .mapToInt(line -> line.quantity())
                        .sum())
                .isEqualTo((int) warehouse.ledger().unitsShipped());

        Parsed<StockLevel> stock = inbound(Inbound.STOCK, connector::readStock);
        assertThat(stock.faults()).isEmpty();
        assertThat(stock.items())
                .isNotEmpty()
                .allSatisfy(level -> assertThat(level.available())
                        .isEqualTo(warehouse.shelves().available(level.sku())));
    }

    @Test
    void whateverTheHabitsTheTruthComesThrough() {
        for (Habit habit : Habit.values()) {
            warehouse.habits().often(habit, 200);
        }
        for (int round = 0; round < 10; round++) {
            send(OddOrders.some(20, round).stream()
                    .map(prefixed("B" + round + "-"))
                    .toList());
            warehouse.step(Sessions.NOW.plusSeconds(round));
        }
        for (int second = 10; warehouse.waiting() > 0; second++) {
            warehouse.step(Sessions.NOW.plusSeconds(second));
        }
        warehouse.step(Sessions.NOW.plusSeconds(3600));

        Parsed<Shipment> read = inbound(Inbound.SHIPMENTS, connector::readShipments);
        assertThat(tracking(read.items())).containsAll(trueTracking());
        assertThat(read.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.problem().sentence())
                        .isEqualTo("The quantity shipped “1.5” is not a whole number."));
    }

    private static Function<WarehouseOrder, WarehouseOrder> prefixed(String prefix) {
        return order -> new WarehouseOrder(prefix + order.reference(), order.order(), order.facility());
    }

    /** As the hub does it: under a temporary name, then renamed. */
    private void send(List<WarehouseOrder> orders) {
        FileWarehouse.OrderFile file = connector.write(orders, Sessions.NOW, "K7");
        String path = connector.exchange().ordersFolder() + "/" + file.name();
        try (Files files = session.files().open(connector.exchange().address())) {
            files.write(path + ".tmp", file.content());
            files.rename(path + ".tmp", path);
        }
    }

    private <T> Parsed<T> inbound(Inbound wanted, Function<byte[], Parsed<T>> reader) {
        List<T> items = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try (Files files = session.files().open(connector.exchange().address())) {
            for (Files.RemoteFile file : files.list(connector.exchange().inboundFolder())) {
                if (connector.kindOf(file.name()).filter(wanted::equals).isPresent()) {
                    Parsed<T> read = reader.apply(files.read(file.path()));
                    items.addAll(read.items());
                    faults.addAll(read.faults());
                }
            }
        }
        return new Parsed<>(items, faults);
    }

    private static Set<String> tracking(List<Shipment> shipments) {
        Set<String> found = new TreeSet<>();
        for (Shipment shipment : shipments) {
            shipment.parcels().stream()
                    .map(Parcel::trackingNumber)
                    .map(number -> shipment.reference() + " " + number)
                    .forEach(found::add);
        }
        return found;
    }

    private Set<String> trueTracking() {
        Set<String> truth = new TreeSet<>();
        for (Ledger.Instruction instruction : warehouse.ledger().instructions()) {
            warehouse
                    .ledger()
                    .tracking(instruction.number())
                    .forEach(number -> truth.add(instruction.number() + " " + number));
        }
        return truth;
    }
}
