package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of the user's own, whose owner is no superuser, and several nodes on it. */
class DatabaseTest {
    @TempDir
    private static Path folder;

    private static Path sharedPrograms;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        var home = new CartageHome(folder.resolve("server"));
        sharedPrograms = TestDatabase.sharePrograms(home);
        server = EmbeddedPostgres.start(home);
        TestDatabase.execute(server.address(), "create role shop login createrole password 'seven-boxes'");
        TestDatabase.execute(server.address(), "create database shop owner shop");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        Files.delete(sharedPrograms);
    }

    @Test
    void twoNodesMayMakeTheDatabaseReadyAtOnce() throws Exception {
        Callable<String> first = () -> roleOf(open("first"));
        Callable<String> second = () -> roleOf(open("second"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(List.of(first, second)))
                    .allSatisfy(role -> assertThat(role.get()).isEqualTo("cartage_app"));
        }
    }

    @Test
    void theEnvironmentNamesTheServer() {
        var environment = Map.of(
                "CARTAGE_DATABASE_URL", server.address("shop").url(),
                "CARTAGE_DATABASE_USER", "shop",
                "CARTAGE_DATABASE_PASSWORD", "seven-boxes");
        assertThat(roleOf(Database.open(new CartageHome(folder), environment))).isEqualTo("cartage_app");
    }

    @Test
    void aWrongPasswordIsToldWithWhatToDo() {
        var wrong = new DatabaseAddress(server.address("shop").url(), "shop", "eight-boxes");
        assertThatThrownBy(() -> Database.open(new CartageHome(folder), wrong))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("CARTAGE_DATABASE_PASSWORD");
    }

    private static Database open(String node) {
        return Database.open(
                new CartageHome(folder.resolve(node)),
                new DatabaseAddress(server.address("shop").url(), "shop", "seven-boxes"));
    }

    private static String roleOf(Database database) {
        try (database) {
            return database.tx()
                    .call(jdbc ->
                            jdbc.sql("select current_user").query(String.class).single());
        }
    }
}
