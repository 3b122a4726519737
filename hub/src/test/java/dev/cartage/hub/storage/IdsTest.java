package dev.cartage.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Tx TX = TestDatabase.fresh().tx();

    @Test
    void manyThreadsOnTwoNodesNeverGetTheSameId() throws Exception {
        var nodes = new Ids[] {new Ids(TX), new Ids(TX)};
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 40)
                    .mapToObj(index -> (Callable<long[]>) () -> nodes[index % 2].next(1 + index * 97))
                    .toList();
            var ids = threads.invokeAll(work).stream()
                    .flatMapToLong(future -> Arrays.stream(future.resultNow()))
                    .toArray();
            assertThat(ids).doesNotHaveDuplicates().hasSize(40 + 97 * (39 * 40 / 2));
        }
    }

    @Test
    void aBlockServesAThousandIdsInOrder() {
        var ids = new Ids(TX);
        var first = ids.next();
        assertThat(ids.next(999)).startsWith(first + 1).endsWith(first + 999).isSorted();
    }
}
