package dev.cartage.bench.world;

import java.util.stream.LongStream;

/** From the placing of an order to its arrival in a warehouse; milliseconds, 0 where there were no orders. */
public record Delays(long orders, long median, long ninetyFifth) {

    static Delays of(LongStream milliseconds) {
        long[] sorted = milliseconds.sorted().toArray();
        return new Delays(sorted.length, at(sorted, 0.5), at(sorted, 0.95));
    }

    private static long at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
