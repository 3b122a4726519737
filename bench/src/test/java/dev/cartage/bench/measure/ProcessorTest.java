package dev.cartage.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProcessorTest {
    private static final long TENTH_OF_A_SECOND = 100_000;
    private final ProcessHandle us = ProcessHandle.current();

    @BeforeEach
    void onLinuxOnly() {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/stat")), "There is no /proc here");
    }

    @Test
    void timeThatWasSpentIsSeen() throws IOException {
        long before = Processor.ofProcess(us);
        long until = System.nanoTime() + 30_000_000_000L;
        while (Processor.ofProcess(us) < before + TENTH_OF_A_SECOND && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(Processor.ofProcess(us)).isGreaterThanOrEqualTo(before + TENTH_OF_A_SECOND);
    }

    @Test
    void timeOfAChildsChildThatHasEndedIsSeen() throws IOException {
        Process child = new ProcessBuilder("sh", "-c", """
                sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'
                read done
                """).start();
        try {
            long until = System.nanoTime() + 30_000_000_000L;
            while (Processor.ofDescendants(us) < TENTH_OF_A_SECOND && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(Processor.ofDescendants(us)).isGreaterThanOrEqualTo(TENTH_OF_A_SECOND);
        } finally {
            child.destroyForcibly().onExit().join();
        }
    }
}
