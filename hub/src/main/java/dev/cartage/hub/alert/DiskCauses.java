package dev.cartage.hub.alert;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** The disk is nearly full. The first account hears of it, which is that of whoever runs the hub. */
final class DiskCauses implements CauseSource {
    private static final long ENOUGH = 2L << 30;

    private final Accounts accounts;
    private final LongSupplier free;

    /** @param free bytes that can still be written */
    DiskCauses(Accounts accounts, LongSupplier free) {
        this.accounts = accounts;
        this.free = free;
    }

    @Override
    public List<Cause> causes(Instant now) {
        var left = free.getAsLong();
        if (left >= ENOUGH || accounts.all().getFirst() != Tenant.account()) {
            return List.of();
        }
        var gigabytes = String.format(Locale.ENGLISH, "%.1f", (double) left / (1 << 30));
        return List.of(new Cause(
                AlertEvent.DISK_LOW,
                "disk",
                List.of(),
                new Problem(
                        "disk-low",
                        "Only " + gigabytes + " GB are left on the disk on which Cartage keeps its data.",
                        "Make room before it is full: orders then wait until there is room again."),
                "/"));
    }
}
