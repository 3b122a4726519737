package dev.cartage.connectors.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.ParcelSearch.Parcel;
import dev.cartage.model.OrderLine;
import dev.cartage.spi.Finding;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.ShipmentSink.NoticeLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParcelSearchTest {
    private static final Parcel TWO = new Parcel("P1", Set.of("1Z1"), Map.of("7", 2));

    private static Notice notice(String tracking, int quantity) {
        NoticeLine line = new NoticeLine(OrderLine.of("7", "MUG", "Mug", quantity), quantity);
        return new Notice("r", "k", "1", "#1", List.of(line), "UPS", "", tracking, "", Optional.empty());
    }

    @Test
    void trackingNumberAndUnitsTogetherAreTheParcel() {
        assertThat(ParcelSearch.find(notice("1Z1", 2), List.of(TWO))).isEqualTo(new Finding.Found("P1"));
        assertThat(ParcelSearch.find(notice("1Z1", 1), List.of(TWO))).isEqualTo(new Finding.Missing());
        assertThat(ParcelSearch.find(notice("1Z2", 2), List.of(TWO))).isEqualTo(new Finding.Missing());
    }

    @Test
    void withoutATrackingNumberTheSameUnitsAreNoProof() {
        assertThat(ParcelSearch.find(notice("", 2), List.of(TWO))).isEqualTo(new Finding.Unclear());
        assertThat(ParcelSearch.find(notice("", 2), List.of())).isEqualTo(new Finding.Missing());
    }
}
