package dev.cartage.sandbox.warehouse;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What a warehouse was told and what it did: the truth that others are checked against. Safe for several threads. */
public final class Ledger {
    private final Map<String, Instruction> accepted = new ConcurrentHashMap<>();
    private final Collection<Instruction> duplicates = new ConcurrentLinkedQueue<>();
    private final Collection<String> badFiles = new ConcurrentLinkedQueue<>();
    private final Map<String, List<String>> tracking = new ConcurrentHashMap<>();
    private final LongAdder shipments = new LongAdder();
    private final LongAdder parcels = new LongAdder();
    private final LongAdder unitsShipped = new LongAdder();
    private final LongAdder filesTaken = new LongAdder();

    Ledger() {}

    /**
     * The order to ship something.
     *
     * @param order empty where the warehouse does not keep the content
     */
    public record Instruction(String number, String fileName, Instant at, Optional<PickOrder> order) {}

    /** @return whether it is the first for this number */
    boolean accept(Instruction instruction) {
        boolean first = accepted.putIfAbsent(instruction.number(), instruction) == null;
        if (!first) {
            duplicates.add(instruction);
        }
        return first;
    }

    void took() {
        filesTaken.increment();
    }

    void refused(String fileName, String reason) {
        badFiles.add(fileName + ": " + reason);
    }

    void shipped(String number, List<String> trackingNumbers, int units) {
        shipments.increment();
        parcels.add(trackingNumbers.size());
        unitsShipped.add(units);
        tracking.merge(number, List.copyOf(trackingNumbers), Ledger::joined);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Different order numbers ever accepted. */
    public long ordersAccepted() {
        return accepted.size();
    }

    public boolean has(String number) {
        return accepted.containsKey(number);
    }

    /** The first instruction for the order. */
    public Optional<Instruction> instruction(String number) {
        return Optional.ofNullable(accepted.get(number));
    }

    public Collection<Instruction> instructions() {
        return List.copyOf(accepted.values());
    }

    /** Every instruction for a number that was already known; an order shipped twice, were nobody to notice. */
    public Collection<Instruction> duplicates() {
        return List.copyOf(duplicates);
    }

    /** Order files refused, each with the reason. */
    public Collection<String> badFiles() {
        return List.copyOf(badFiles);
    }

    public long filesTaken() {
        return filesTaken.sum();
    }

    /** Shipments written, the wrong ones that nobody packed not counted. */
    public long shipmentsWritten() {
        return shipments.sum();
    }

    public long parcelsWritten() {
        return parcels.sum();
    }

    public long unitsShipped() {
        return unitsShipped.sum();
    }

    /** The tracking numbers of all parcels of the order, in the order of shipping. */
    public List<String> tracking(String number) {
        return tracking.getOrDefault(number, List.of());
    }
}
