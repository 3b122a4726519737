package dev.cartage.connectors.support;

import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which units of a parcel are of which piece of its order, for stores that part an order into pieces to be shipped.
 *
 * @param units by the store's key of the piece, then by its key of the line in it; none if it is not known
 */
public record Allotment(Map<String, Map<String, Integer>> units) {
    public static final Allotment NONE = new Allotment(Map.of());

    /** @param place from where it is shipped */
    public record Piece(String key, String place, List<Line> lines) {}

    /**
     * A line of a piece.
     *
     * @param orderLine the order's own line
     * @param left units left to ship
     */
    public record Line(String key, String orderLine, int left) {}

    /**
     * As custom fields of the orders' lines remember it, where all lines of a parcel do.
     *
     * @param pieceField the custom field with the key of the piece
     * @param lineField the custom field with the key of the line in it
     */
    public static Map<Notice, Allotment> remembered(List<Notice> notices, String pieceField, String lineField) {
        Map<Notice, Allotment> remembered = new LinkedHashMap<>();
        notices.forEach(notice -> remembered.put(notice, remembered(notice, pieceField, lineField)));
        remembered.values().removeIf(Allotment::isEmpty);
        return remembered;
    }

    private static Allotment remembered(Notice notice, String pieceField, String lineField) {
        Allotment allotment = new Allotment(new LinkedHashMap<>());
        for (NoticeLine one : notice.lines()) {
            String piece = one.line().custom().getOrDefault(pieceField, "");
            String line = one.line().custom().getOrDefault(lineField, "");
            if (piece.isEmpty() || line.isEmpty()) {
                return NONE;
            }
            allotment.add(piece, line, one.quantity());
        }
        return allotment;
    }

    /** What is not as it was before. */
    public static Map<Notice, Allotment> changed(Map<Notice, Allotment> now, Map<Notice, Allotment> before) {
        Map<Notice, Allotment> changed = new LinkedHashMap<>(now);
        changed.entrySet().removeAll(before.entrySet());
        return changed;
    }

    /**
     * By the pieces as they stand now: all units from one place. None if no place has all of them.
     *
     * @param first the place to take them from if it has them; "" for any
     */
    public static Allotment of(Notice notice, List<Piece> open, String first) {
        return open.stream()
                .sorted(Comparator.comparing(piece -> !piece.place().equals(first)))
                .collect(Collectors.groupingBy(Piece::place, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(atOnePlace -> taken(ParcelSearch.units(notice), atOnePlace))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse(NONE);
    }

    private static Allotment taken(Map<String, Integer> missing, List<Piece> open) {
        Allotment allotment = new Allotment(new LinkedHashMap<>());
        for (Piece piece : open) {
            for (Line line : piece.lines()) {
                int units = Math.min(missing.getOrDefault(line.orderLine(), 0), line.left());
                if (units > 0) {
                    missing.merge(line.orderLine(), -units, Integer::sum);
                    allotment.add(piece.key(), line.key(), units);
                }
            }
        }
        return missing.values().stream().allMatch(left -> left == 0) ? allotment : NONE;
    }

    private void add(String piece, String line, int quantity) {
        units.computeIfAbsent(piece, _ -> new LinkedHashMap<>()).merge(line, quantity, Integer::sum);
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /**
     * What is said of each piece.
     *
     * @param line how a line's key is written
     * @param said by a piece's key and its lines, objects with {@code id} and {@code quantity}
     */
    public <T> List<T> pieces(UnaryOperator<String> line, BiFunction<String, List<Map<String, ?>>, T> said) {
        List<T> pieces = new ArrayList<>();
        units.forEach((piece, lines) -> {
            List<Map<String, ?>> items = new ArrayList<>();
            lines.forEach((key, quantity) -> items.add(Map.of("id", line.apply(key), "quantity", quantity)));
            pieces.add(said.apply(piece, items));
        });
        return pieces;
    }
}
