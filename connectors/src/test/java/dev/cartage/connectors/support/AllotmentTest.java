package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.Allotment.Line;
import dev.cartage.connectors.support.Allotment.Piece;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllotmentTest {
    private static NoticeLine line(String id, int quantity, Map<String, String> custom) {
        return new NoticeLine(new OrderLine(OrderLine.of(id, "SKU", "Mug", 9).values(), custom), quantity);
    }

    private static Notice parcel(NoticeLine... lines) {
        return new Notice("r", "k", "7", "#7", List.of(lines), "UPS", "", "1Z", "", Optional.empty());
    }

    @Test
    void takesUnitsFromSeveralPiecesOfOnePlace() {
        Allotment allotment = Allotment.of(
                parcel(line("a", 5, Map.of())),
                List.of(
                        new Piece("1", "here", List.of(new Line("11", "a", 3))),
                        new Piece("2", "here", List.of(new Line("21", "a", 9)))),
                "");

        assertThat(allotment.units()).isEqualTo(Map.of("1", Map.of("11", 3), "2", Map.of("21", 2)));
    }

    @Test
    void neverPartsAParcelBetweenPlaces() {
        List<Piece> open = List.of(
                new Piece("1", "here", List.of(new Line("11", "a", 3))),
                new Piece("2", "there", List.of(new Line("21", "a", 4))));

        assertThat(Allotment.of(parcel(line("a", 5, Map.of())), open, "").isEmpty())
                .isTrue();
        assertThat(Allotment.of(parcel(line("a", 4, Map.of())), open, "").units())
                .isEqualTo(Map.of("2", Map.of("21", 4)));
    }

    @Test
    void takesFromItsOwnPlaceFirst() {
        List<Piece> open = List.of(
                new Piece("1", "here", List.of(new Line("11", "a", 3))),
                new Piece("2", "there", List.of(new Line("21", "a", 4))));

        assertThat(Allotment.of(parcel(line("a", 2, Map.of())), open, "there").units())
                .isEqualTo(Map.of("2", Map.of("21", 2)));
    }

    @Test
    void remembersOnlyWhereAllLinesDo() {
        Map<String, String> custom = Map.of("piece", "1", "line", "11");
        Notice whole = parcel(line("a", 2, custom), line("a", 1, custom));
        Notice part = parcel(line("a", 2, custom), line("b", 1, Map.of()));

        Map<Notice, Allotment> remembered = Allotment.remembered(List.of(whole, part), "piece", "line");
        assertThat(remembered).containsOnlyKeys(whole);
        assertThat(remembered.get(whole))
                .extracting(one -> one.pieces(key -> "L" + key, (piece, lines) -> piece + lines.size()))
                .isEqualTo(List.of("11"));
    }
}
