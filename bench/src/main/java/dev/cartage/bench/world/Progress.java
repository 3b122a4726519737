package dev.cartage.bench.world;

/**
 * How far a run has come, by the sandbox's ledgers.
 *
 * @param placed orders
 * @param accepted orders that warehouses took
 * @param fulfilled orders of which the stores know that all is shipped
 * @param refused fulfilments that stores refused, such as a second one
 * @param requests that stores got
 */
public record Progress(long placed, long accepted, long fulfilled, long refused, long requests) {
    public long underWay() {
        return placed - fulfilled;
    }
}
