package dev.cartage.sandbox.warehouse;

import dev.cartage.sandbox.warehouse.PickOrder.PickLine;
import java.time.Instant;
import java.util.List;

/** What is still to be shipped of one order, and when. */
record Pick(String number, String shipMethod, List<PickLine> lines, Instant due) implements Comparable<Pick> {
    @Override
    public int compareTo(Pick other) {
        int byTime = due.compareTo(other.due);
        return byTime == 0 ? number.compareTo(other.number) : byTime;
    }

    int units() {
        return lines.stream().mapToInt(PickLine::quantity).sum();
    }

    /** Can some of it go now and some later? */
    boolean isDivisible() {
        return units() > 1;
    }

    /** About half of it: every other line, or some units of a single line. */
    Pick firstPart() {
        List<PickLine> part = lines.size() > 1
                ? lines.subList(0, lines.size() / 2)
                : List.of(withQuantity(lines.getFirst(), lines.getFirst().quantity() / 2));
        return new Pick(number, shipMethod, List.copyOf(part), due);
    }

    /** What is left after {@link #firstPart}. */
    Pick rest(Instant later) {
        List<PickLine> rest = lines.size() > 1
                ? lines.subList(lines.size() / 2, lines.size())
                : List.of(withQuantity(
                        lines.getFirst(),
                        lines.getFirst().quantity() - lines.getFirst().quantity() / 2));
        return new Pick(number, shipMethod, List.copyOf(rest), later);
    }

    private static PickLine withQuantity(PickLine line, int quantity) {
        return new PickLine(line.number(), line.sku(), quantity, line.unitPrice());
    }
}
