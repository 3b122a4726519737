package dev.cartage.hub.storage;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The merchants whose orders somebody may see, where they may not see all. Bound at the edge, beside the {@link Tenant};
 * the database shows no order of another merchant, whatever a page asks.
 */
public final class Sight {
    private static final ScopedValue<Set<Long>> MERCHANTS = ScopedValue.newInstance();

    private Sight() {}

    /** @param merchants by id; none at all sees nothing */
    public static <T, E extends Throwable> T call(Set<Long> merchants, ScopedValue.CallableOp<? extends T, E> work)
            throws E {
        return ScopedValue.where(MERCHANTS, Set.copyOf(merchants)).call(work);
    }

    /** Empty where all may be seen. */
    public static Optional<Set<Long>> merchants() {
        return MERCHANTS.isBound() ? Optional.of(MERCHANTS.get()) : Optional.empty();
    }

    public static boolean sees(long merchantId) {
        return merchants().map(seen -> seen.contains(merchantId)).orElse(true);
    }

    /** As an array of PostgreSQL. */
    static String setting(Set<Long> merchants) {
        return merchants.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
