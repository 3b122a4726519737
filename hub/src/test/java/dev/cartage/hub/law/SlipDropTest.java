package dev.cartage.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.order.slip.SlipSettings;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.FileWarehouse.Confirms;
import dev.cartage.spi.FileWarehouse.Upload;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A warehouse that wants packing slips finds them beside each order file; another finds none. */
class SlipDropTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final World world = new World(DATABASE);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Upload.class)
    void slipsLieBesideTheOrderFileUnderItsName(Upload upload) {
        PaperStore store = world.store();
        PaperDepot depot = world.depot(upload, Confirms.NONE);
        Connection connection = world.connect(store, depot);
        store.say("a", "#1", "open", "MUG=1");
        world.run(connection);
        assertThat(pdfs(depot)).isEmpty();

        world.inAccount(() -> world.hub.bean(SlipSettings.class).drop(connection.warehouseId(), true));
        store.say("b", "#2", "open", "MUG=1");
        world.run(connection);
        assertThat(pdfs(depot)).hasSize(1).allSatisfy(path -> {
            String order = path.replace(".pdf", ".txt");
            assertThat(world.folderOf(depot).paths()).contains(order);
            assertThat(world.folderOf(depot).take(path)).startsWith("%PDF");
        });
        assertThat(world.folderOf(depot).paths()).noneMatch(path -> path.endsWith(".tmp"));
        depot.collect(world.folderOf(depot));
        assertThat(depot.instructed).containsExactlyInAnyOrder("1", "2");
    }

    private List<String> pdfs(PaperDepot depot) {
        return world.folderOf(depot).paths().stream()
                .filter(path -> path.endsWith(".pdf"))
                .toList();
    }
}
