package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import dev.cartage.spi.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Law 10: stock is a level with a source time. */
class StockTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);
    private final PaperStore store = world.store();
    private final PaperDepot depot = world.depot(Upload.RENAME, Confirms.NONE);
    private final Connection connection = world.connect(store, depot);
    private int files;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOlderLevelNeverOverwritesANewerNotEvenOneThatChangedNothing() {
        count("MUG=5@2026-11-21T09:00:00Z");
        count("MUG=5@2026-11-21T09:30:00Z");
        count("MUG=4@2026-11-21T09:10:00Z");
        assertThat(store.shown).isEqualTo(Map.of("MUG", 5));
    }

    @Test
    void aStoreWithTwoWarehousesShowsTheSumOfBothWhicheverCountsLast() {
        PaperDepot second = world.depot(Upload.RENAME, Confirms.NONE);
        Connection toSecond = world.connect(store, second);
        count("MUG=5");
        world.folderOf(second).put("out/inv_other.txt", "MUG=3", world.clock.instant());
        world.run(toSecond);
        assertThat(store.shown).isEqualTo(Map.of("MUG", 8));
        count("MUG=4");
        assertThat(store.shown).isEqualTo(Map.of("MUG", 7));
        assertThat(store.levels.calls()).isEqualTo(3);
    }

    @Test
    void aLevelThatComesBackIsToldAgain() {
        count("MUG=5");
        count("MUG=4");
        count("MUG=5");
        assertThat(store.shown).isEqualTo(Map.of("MUG", 5));
        assertThat(store.levels.calls()).isEqualTo(3);
    }

    @Test
    void ofTwoReportsOfOneTimeTheLaterHolds() {
        count("MUG=5@2026-11-21T09:00:00Z");
        count("MUG=4@2026-11-21T09:00:00Z");
        assertThat(store.shown).isEqualTo(Map.of("MUG", 4));
    }

    @Test
    void aTimeInTheFutureLocksNothing() {
        count("MUG=5@2036-11-21T09:00:00Z");
        count("MUG=4");
        assertThat(store.shown).isEqualTo(Map.of("MUG", 4));
    }

    @Test
    void aLevelThatStillWaitsIsSupersededByANewerOne() {
        store.levels.thenRefuse(Outcome.Retry.LATER);
        world.folderOf(depot).put("out/inv_a.txt", "MUG=5", world.clock.instant());
        world.due(connection);
        world.inAccount(() -> world.hub.walker.walk(Duration.ZERO));
        count("MUG=3");
        assertThat(world.ask("select revision, status from dispatch order by revision"))
                .containsExactly("1 superseded", "2 sent");
        assertThat(store.shown).isEqualTo(Map.of("MUG", 3));
    }

    @Test
    void unchangedLevelsAreNotTold() {
        count("MUG=5,CUP=2".replace(',', '\n'));
        count("MUG=5,CUP=1".replace(',', '\n'));
        assertThat(world.ask("select sku, revision from listing order by sku")).containsExactly("CUP 2", "MUG 1");
    }

    @Test
    void aSkuThatAReportDoesNotNameKeepsItsLevel() {
        count("MUG=5\nCUP=2");
        count("CUP=1");
        assertThat(store.shown).isEqualTo(Map.of("CUP", 1, "MUG", 5));
    }

    @Test
    void aReportThatWouldEmptyMostOfTheWarehouseWaitsForAPerson() {
        count(levels(5));
        count(levels(0));
        assertThat(store.shown).hasSize(12).containsEntry("SKU7", 5);
        assertThat(world.ask("select status from inbound_file order by id")).containsExactly("applied", "doubted");
    }

    private static String levels(int units) {
        return IntStream.range(0, 12).mapToObj(i -> "SKU" + i + "=" + units).collect(Collectors.joining("\n"));
    }

    private void count(String content) {
        world.clock.pass(Duration.ofSeconds(1));
        world.folderOf(depot).put("out/inv_" + ++files + ".txt", content, world.clock.instant());
        world.run(connection);
    }
}
