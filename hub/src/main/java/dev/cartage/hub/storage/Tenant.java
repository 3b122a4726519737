package dev.cartage.hub.storage;

import java.util.OptionalLong;

/** The account on whose behalf this thread works. Bound once at the edge: sign-in, token, hook path, task. */
public final class Tenant {
    private static final ScopedValue<Long> ACCOUNT = ScopedValue.newInstance();

    private Tenant() {}

    public static void run(long account, Runnable work) {
        ScopedValue.where(ACCOUNT, account).run(work);
    }

    public static <T, E extends Throwable> T call(long account, ScopedValue.CallableOp<? extends T, E> work) throws E {
        return ScopedValue.where(ACCOUNT, account).call(work);
    }

    /** Empty outside every account, where the database shows no tenant's rows. */
    public static OptionalLong current() {
        return ACCOUNT.isBound() ? OptionalLong.of(ACCOUNT.get()) : OptionalLong.empty();
    }

    /** @throws IllegalStateException outside every account */
    public static long account() {
        return current().orElseThrow(() -> new IllegalStateException("No account is bound to this work"));
    }
}
