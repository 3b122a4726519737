package dev.cartage.sandbox.fault;

/**
 * Misbehaviour that was ordered.
 *
 * @param shop the shop it strikes; "" for all
 * @param operation the GraphQL field it strikes ({@code orders}, {@code fulfillmentCreate} …), or for webhooks the topic;
 *     "" for all
 * @param times how often it strikes; -1 until it is removed
 * @param probability how likely it strikes each time it could, 0 to 1
 * @param seed of the dice behind the probability
 * @param amount see {@link Kind}
 */
public record Fault(Kind kind, String shop, String operation, int times, double probability, long seed, long amount) {

    /** Strikes the next request of the shop, once. */
    public static Fault once(Kind kind, String shop, String operation) {
        return new Fault(kind, shop, operation, 1, 1, 0, 0);
    }

    public Fault withTimes(int changed) {
        return new Fault(kind, shop, operation, changed, probability, seed, amount);
    }

    public Fault withAmount(long changed) {
        return new Fault(kind, shop, operation, times, probability, seed, changed);
    }

    public Fault withProbability(double changed, long dice) {
        return new Fault(kind, shop, operation, times, changed, dice, amount);
    }
}
