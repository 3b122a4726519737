package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.OrderLine;
import dev.cartage.spi.Location;
import dev.cartage.spi.OrderSource.Share;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Location EAST = new Location("1", "East");
    private static final Location WEST = new Location("2", "West");

    private record Piece(Location location, int units) {}

    private static List<Share> shares(Piece... pieces) {
        return Places.shares(List.of(pieces), Piece::location, PlacesTest::lines, all -> all.size() == 1);
    }

    private static Stream<OrderLine> lines(Piece piece) {
        return Stream.of(OrderLine.of("a", "MUG", "Mug", piece.units())).filter(line -> line.quantity() > 0);
    }

    private static Notice parcel(OrderLine line) {
        return new Notice("r", "k", "7", "#7", List.of(new NoticeLine(line, 1)), "UPS", "", "1Z", "", Optional.empty());
    }

    @Test
    void eachLocationHasOneShareWhoseLinesRememberIt() {
        List<Share> shares = shares(new Piece(WEST, 2), new Piece(EAST, 1), new Piece(WEST, 3));

        assertThat(shares).extracting(Share::location).containsExactly(WEST, EAST);
        OrderLine western = shares.getFirst().lines().getFirst();
        assertThat(western.quantity()).isEqualTo(5);
        assertThat(western.custom()).isEqualTo(Map.of(Location.KEY, "2", Location.NAME, "West"));
        assertThat(Places.of(parcel(western))).isEqualTo("2");
        assertThat(Places.lines(shares))
                .singleElement()
                .extracting(OrderLine::quantity)
                .isEqualTo(6);
    }

    @Test
    void aLocationWithoutLinesCountsOnlyWhereItIsToShipNothingAnyMore() {
        List<Share> shares = shares(new Piece(WEST, 0), new Piece(EAST, 0), new Piece(EAST, 0));

        assertThat(shares).containsExactly(new Share(WEST, List.of()));
    }

    @Test
    void whatHasNoLocationComesLast() {
        assertThat(Places.group(List.of("", "2", "1", "2"), key -> key).entrySet())
                .containsExactly(
                        Map.entry("2", List.of("2", "2")), Map.entry("1", List.of("1")), Map.entry("", List.of("")));
    }

    @Test
    void aLineThatRemembersNoLocationHasNone() {
        assertThat(Places.of(parcel(OrderLine.of("a", "MUG", "Mug", 1)))).isEmpty();
    }
}
