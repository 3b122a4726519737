package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    private Path folder;

    private Path sharedPrograms;

    /** Unpacking takes most of a first start, so the tests share one copy of the programs. */
    @BeforeEach
    void shareThePrograms() throws IOException {
        sharedPrograms = TestDatabase.sharePrograms(new CartageHome(folder));
    }

    @AfterEach
    void stopSharing() throws IOException {
        Files.delete(sharedPrograms);
    }

    @Test
    void whatWasCommittedSurvivesAKillAndNoServerIsLeftBehind() throws Exception {
        long lastCommitted = 0;
        ProcessHandle server;
        try (var child = ChildJvm.start(CommittingChild.class, folder)) {
            child.readLine();
            server = postmaster().process();
            while (lastCommitted < 300) {
                lastCommitted = Long.parseLong(child.readLine());
            }
            child.kill();
        }
        server.onExit().get(30, TimeUnit.SECONDS);
        var before = Instant.now();
        try (var restarted = EmbeddedPostgres.start(new CartageHome(folder))) {
            System.out.println("warm start of the database: "
                    + Duration.between(before, Instant.now()).toMillis() + " ms");
            assertThat(number(restarted, "select count(*) from committed where number <= " + lastCommitted))
                    .isEqualTo(lastCommitted);
        }
    }

    @Test
    void aStartRightAfterAKillWaitsForTheOldServerToGo() throws Exception {
        try (var child = ChildJvm.start(CommittingChild.class, folder)) {
            child.readLine();
            child.readLine();
            child.kill();
        }
        try (var restarted = EmbeddedPostgres.start(new CartageHome(folder))) {
            assertThat(number(restarted, "select count(*) from committed")).isPositive();
        }
    }

    @Test
    void aServerWhoseWrapperWasKilledTooIsReplaced() throws Exception {
        ProcessHandle orphan;
        try (var child = ChildJvm.start(CommittingChild.class, folder)) {
            child.readLine();
            orphan = postmaster().process();
            orphan.parent()
                    .orElseThrow()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("sh"))
                    .forEach(ProcessHandle::destroyForcibly);
            orphan.parent().orElseThrow().destroyForcibly();
            child.kill();
        }
        assertThat(orphan.isAlive()).isTrue();
        try (var restarted = EmbeddedPostgres.start(new CartageHome(folder))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(number(restarted, "select 1")).isOne();
        }
    }

    @Test
    void twoProcessesThatStartTogetherShareOneServer() throws Exception {
        try (var first = ChildJvm.start(CommittingChild.class, folder);
                var second = ChildJvm.start(CommittingChild.class, folder)) {
            assertThat(first.readLine()).isEqualTo(second.readLine());
        }
    }

    @Test
    void aSecondStartInTheSameProcessJoinsTheFirst() throws Exception {
        var home = new CartageHome(folder);
        try (var first = EmbeddedPostgres.start(home);
                var second = EmbeddedPostgres.start(home)) {
            assertThat(second.address()).isEqualTo(first.address());
            second.close();
            assertThat(number(first, "select 1")).isOne();
        }
    }

    @Test
    void nobodyElseMayReadTheDataOrThePassword() throws Exception {
        try (var server = EmbeddedPostgres.start(new CartageHome(folder))) {
            var postgres = folder.resolve("postgres");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(postgres)))
                    .endsWith("------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(postgres.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(server.address().password()).hasSizeGreaterThan(30);
        }
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.of(folder.resolve("postgres/data-18")).orElseThrow();
    }

    private static long number(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = ApplicationRole.connect(server.address());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
