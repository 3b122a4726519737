package dev.cartage.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DelaysTest {
    @Test
    void halfAreNoLongerThanTheMedianAndNineteenInTwentyNoLongerThanTheNinetyFifth() {
        assertThat(Delays.of(LongStream.rangeClosed(1, 100))).isEqualTo(new Delays(100, 50, 95));
    }

    @Test
    void oneOrderIsItsOwnMedian() {
        assertThat(Delays.of(LongStream.of(7))).isEqualTo(new Delays(1, 7, 7));
    }

    @Test
    void withoutOrdersThereIsNoDelay() {
        assertThat(Delays.of(LongStream.empty())).isEqualTo(new Delays(0, 0, 0));
    }
}
