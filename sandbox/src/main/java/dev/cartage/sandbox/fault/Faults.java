package dev.cartage.sandbox.fault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The faults now standing. Asking costs next to nothing while there are none. */
public final class Faults {
    private final List<Standing> standing = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    /** A fault with its number, and how often it has struck. */
    public record Report(long id, Fault fault, int struck) {}

    /** Answers the number by which the fault can be removed. */
    public long add(Fault fault) {
        Standing added = new Standing(lastId.incrementAndGet(), fault);
        standing.add(added);
        return added.id;
    }

    public boolean remove(long id) {
        return standing.removeIf(one -> one.id == id);
    }

    public void clear() {
        standing.clear();
    }

    public List<Report> reports() {
        return standing.stream().map(Standing::report).toList();
    }

    /** The amount of a fault of this kind if one strikes now; each strike counts. */
    public OptionalLong strike(Kind kind, String shop, Collection<String> operations) {
        for (Standing one : standing) {
            if (one.fits(kind, shop, operations) && one.strikes()) {
                return OptionalLong.of(one.fault.amount());
            }
        }
        return OptionalLong.empty();
    }

    public boolean strikes(Kind kind, String shop, Collection<String> operations) {
        return strike(kind, shop, operations).isPresent();
    }

    /** The first kind of these that strikes now. */
    public Optional<Kind> first(List<Kind> kinds, String shop, Collection<String> operations) {
        return standing.isEmpty()
                ? Optional.empty()
                : kinds.stream().filter(kind -> strikes(kind, shop, operations)).findFirst();
    }

    /** By how many seconds the shop's clock is wrong; reading it does not count as a strike. */
    public long skewSeconds(String shop) {
        long seconds = 0;
        for (Standing one : standing) {
            if (one.fits(Kind.CLOCK_SKEW, shop, List.of())) {
                seconds += one.fault.amount();
            }
        }
        return seconds;
    }

    private static final class Standing {
        private final long id;
        private final Fault fault;
        private final Random dice;
        private int struck;

        private Standing(long id, Fault fault) {
            this.id = id;
            this.fault = fault;
            this.dice = new Random(fault.seed());
        }

        private boolean fits(Kind kind, String shop, Collection<String> operations) {
            return fault.kind() == kind
                    && (fault.shop().isEmpty() || fault.shop().equals(shop))
                    && (fault.operation().isEmpty() || operations.contains(fault.operation()));
        }

        private synchronized boolean strikes() {
            boolean spent = fault.times() >= 0 && struck >= fault.times();
            if (spent || dice.nextDouble() >= fault.probability()) {
                return false;
            }
            struck++;
            return true;
        }

        private synchronized Report report() {
            return new Report(id, fault, struck);
        }
    }
}
