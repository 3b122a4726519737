package dev.cartage.sandbox.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant SHIPPED = NOW.plusSeconds(2);

    @TempDir
    Path root;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new Warehouse(WarehouseSettings.of(root, 7));
    }

    @Test
    void anOrderIsTakenShippedAndCounted() throws IOException {
        put("ord_1001_261121100000.csv", OrderText.v2("1001", 2));
        warehouse.step(NOW);

        assertThat(names("in")).isEmpty();
        assertThat(warehouse.ledger().ordersAccepted()).isEqualTo(1);
        assertThat(read("inv_")).contains("SKU-2,998,1000,,2026-11-21T10:00:00Z");

        warehouse.step(SHIPPED);
        assertThat(read("shp_").lines()).hasSize(3);
        assertThat(read("shp_")).contains("1001,1,SKU-1,1,UPS,UPS Ground,1Z").contains("1001,2,SKU-2,2,UPS");
        assertThat(warehouse.ledger().tracking("1001")).hasSize(1);
        assertThat(warehouse.ledger().unitsShipped()).isEqualTo(3);
        assertThat(warehouse.shelves().onHand("SKU-2")).isEqualTo(998);
    }

    @Test
    void temporaryNamesAndForeignFilesAreLeftAlone() throws IOException {
        put("ord_1001_261121100000.csv.tmp", OrderText.v2("1001", 1));
        put(".ord_1001_261121100000.csv", OrderText.v2("1001", 1));
        put("cartage-probe-1.test", "probe");
        warehouse.step(NOW);

        assertThat(names("in")).hasSize(3);
        assertThat(warehouse.ledger().filesTaken()).isZero();
    }

    @Test
    void aSecondInstructionForANumberIsADuplicateAndShippedOnce() throws IOException {
        put("ord_1001_1.csv", OrderText.v2("1001", 1));
        put("ord_1001_2.csv", OrderText.v2("1001", 1));
        warehouse.step(NOW);
        warehouse.step(SHIPPED);

        assertThat(warehouse.ledger().duplicates())
                .singleElement()
                .satisfies(one -> assertThat(one.fileName()).isEqualTo("ord_1001_2.csv"));
        assertThat(warehouse.ledger().shipmentsWritten()).isEqualTo(1);
    }

    @Test
    void aBrokenFileIsSetAsideWhole() throws IOException {
        put("ord_1001_1.csv", OrderText.v2("1001", 1) + "\"PD\",\"1001\"");
        warehouse.step(NOW);

        assertThat(names("in")).containsExactly("ord_1001_1.csv.bad");
        assertThat(warehouse.ledger().ordersAccepted()).isZero();
        assertThat(warehouse.ledger().badFiles()).hasSize(1);
    }

    @Test
    void withMarkersAFileIsTakenWhenItsMarkerIsThere() throws IOException {
        warehouse = new Warehouse(WarehouseSettings.of(root, 7).wantingMarkers());
        put("ord_1001_1.csv", OrderText.v2("1001", 1));
        warehouse.step(NOW);
        assertThat(warehouse.ledger().ordersAccepted()).isZero();

        put("ord_1001_1.csv.done", "");
        warehouse.step(NOW);
        assertThat(warehouse.ledger().ordersAccepted()).isEqualTo(1);
        assertThat(names("in")).isEmpty();
    }

    @Test
    void anAckFileNamesEachOrderTakenOrRefused() throws IOException {
        warehouse = new Warehouse(WarehouseSettings.of(root, 7).acknowledging());
        warehouse.habits().next(Habit.REFUSE_ORDER, 1);
        put("ord_1001_1.csv", OrderText.v2("1001", 1) + OrderText.v2("1002", 1));
        warehouse.step(NOW);

        assertThat(read("ack_").lines())
                .containsExactly("order number,status,reason", "1001,rejected,We do not stock SKU-1", "1002,accepted,");
        assertThat(warehouse.ledger().has("1001")).isFalse();
    }

    @Test
    void partsAndParcelsAddUpToTheOrder() throws IOException {
        warehouse.habits().next(Habit.SHIP_IN_PARTS, 1);
        warehouse.habits().next(Habit.TWO_PARCELS, 1);
        put("ord_1001_1.csv", OrderText.v2("1001", 5));
        warehouse.step(NOW);
        warehouse.step(SHIPPED);
        assertThat(warehouse.waiting()).isEqualTo(1);
        warehouse.step(SHIPPED.plusSeconds(2));

        assertThat(warehouse.ledger().unitsShipped()).isEqualTo(1 + 2 + 3 + 4 + 5);
        assertThat(warehouse.ledger().tracking("1001")).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aLateOrderIsShippedLate() throws IOException {
        warehouse.habits().next(Habit.LATE, 1);
        put("ord_1001_1.csv", OrderText.v2("1001", 1));
        warehouse.step(NOW);
        warehouse.step(SHIPPED);
        assertThat(warehouse.ledger().shipmentsWritten()).isZero();

        warehouse.step(NOW.plusSeconds(20));
        assertThat(warehouse.ledger().shipmentsWritten()).isEqualTo(1);
    }

    @Test
    void theSameSeedMakesTheSameFiles(@TempDir Path otherRoot) throws IOException {
        Warehouse other = new Warehouse(WarehouseSettings.of(otherRoot, 7));
        for (Path folder : List.of(root, otherRoot)) {
            Files.writeString(folder.resolve("in/ord_1_1.csv"), OrderText.v2("1", 3));
        }
        Stream.of(warehouse, other).forEach(one -> {
            one.habits().often(Habit.TWO_PARCELS, 500);
            one.habits().often(Habit.SHIP_IN_PARTS, 500);
            one.step(NOW);
            one.step(SHIPPED);
        });

        assertThat(read("shp_")).isEqualTo(Files.readString(otherRoot.resolve("out/" + name("shp_"))));
    }

    @Test
    void aRunnerWorksByItself() throws Exception {
        warehouse = new Warehouse(WarehouseSettings.of(root, 7).shippingAfter(Duration.ZERO));
        put("ord_1001_1.csv", OrderText.v2("1001", 1));
        Instant deadline = Instant.now().plusSeconds(10);
        try (WarehouseRunner runner = WarehouseRunner.start(warehouse, Instant::now, Duration.ofMillis(5))) {
            while (warehouse.ledger().shipmentsWritten() == 0 && Instant.now().isBefore(deadline)) {
                Thread.sleep(5);
            }
        }
        assertThat(warehouse.ledger().shipmentsWritten()).isEqualTo(1);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(root.resolve("in").resolve(name), text);
    }

    private String read(String prefix) throws IOException {
        return Files.readString(root.resolve("out").resolve(name(prefix)));
    }

    private String name(String prefix) throws IOException {
        return names("out").stream()
                .filter(name -> name.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
