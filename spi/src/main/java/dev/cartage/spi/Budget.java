package dev.cartage.spi;

/**
 * How much a remote allows, as it publishes. All operations that name the same bucket share it; each store or warehouse
 * has buckets of its own.
 *
 * @param bucket for example {@code graphql}
 * @param perSecond units that come back each second; 0 for no limit
 * @param burst the most units at one time
 */
public record Budget(String bucket, double perSecond, int burst) {

    /** Nothing is published; only the remote's own 429 slows down. */
    public static Budget unlimited(String bucket) {
        return new Budget(bucket, 0, 0);
    }

    public boolean limited() {
        return perSecond > 0;
    }
}
