package dev.cartage.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubLogTest {
    @TempDir
    private Path folder;

    @Test
    void complaintsThatDifferOnlyInNumbersAreCountedTogether() throws IOException {
        Path log = Files.writeString(folder.resolve("hub.log"), """
                12:00:00 INFO  Cartage is ready at http://127.0.0.1:8080
                12:00:01 WARN  store/19/shipments failed, trying again in PT2S
                java.lang.IllegalStateException: a stack trace
                12:00:02 WARN  store/14/shipments failed, trying again in PT4S
                12:00:03 ERROR The disk is full
                """);
        assertThat(HubLog.complaints(log))
                .containsExactly(
                        "1 × ERROR The disk is full", "2 × WARN  store/#/shipments failed, trying again in PT#S");
    }
}
