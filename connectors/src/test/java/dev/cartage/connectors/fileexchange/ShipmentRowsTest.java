package dev.cartage.connectors.fileexchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.warehouse.ShipmentRows;
import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Shipment;
import dev.cartage.spi.FileWarehouse.Parsed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShipmentRowsTest {
    private static final String HEADER = "order number,line number,sku,quantity shipped,tracking number\n";

    @Test
    void rowsOfOneShipmentAndPackageAreGathered() {
        Parsed<Shipment> read = new ShipmentRows(ZoneId.of("UTC")).read(Samples.golden("shp_two_shipments.csv"));

        Parcel first = new Parcel(
                "P1",
                "UPS",
                "Ground",
                "1Z5R89390357567127",
                Optional.of(new BigDecimal("450")),
                Optional.of(new BigDecimal("8.15")),
                List.of(new ParcelLine(1, "MUG-B", 1, "L7", "", "2027-01-31"), ParcelLine.of(2, "MUG-R", 3)));
        Parcel second = new Parcel(
                "P2",
                "UPS",
                "Ground",
                "1Z879E930346834440",
                Optional.of(new BigDecimal("220")),
                Optional.of(new BigDecimal("7.00")),
                List.of(new ParcelLine(1, "MUG-B", 1, "", "SN-9", "")));
        Parcel poster = new Parcel(
                "",
                "USPS",
                "Priority",
                "9400111206206406260787",
                Optional.empty(),
                Optional.empty(),
                List.of(ParcelLine.of(1, "POSTER", 1)));
        assertThat(read.faults()).isEmpty();
        assertThat(read.items())
                .containsExactly(
                        new Shipment(
                                "1001",
                                "S1",
                                Optional.of(Instant.parse("2026-03-07T14:30:00Z")),
                                List.of(first, second)),
                        new Shipment(
                                "1002",
                                "9400111206206406260787",
                                Optional.of(Instant.parse("2026-03-07T00:00:00Z")),
                                List.of(poster)));
    }

    @Test
    void oneShipmentIdOverTwoOrdersIsTwoShipments() {
        assertThat(read("order number,sku,qty,shipment id\nA,X,1,TRUCK\nB,X,1,TRUCK\n")
                        .items())
                .extracting(Shipment::reference)
                .containsExactly("A", "B");
    }

    @Test
    void aBadRowIsAFaultAndTheOthersAreRead() {
        Parsed<Shipment> read = read(HEADER + "A,1,X,1,T1\nA,2,Y,1.5,T1\n,1,X,1,T1\nB,1,X,2.000,T2\nC,,,1,T3\n");

        assertThat(read.items()).extracting(Shipment::reference).containsExactly("A", "B");
        assertThat(read.faults()).extracting(fault -> fault.row()).containsExactly(3, 4, 6);
        assertThat(read.faults())
                .extracting(fault -> fault.problem().sentence())
                .containsExactly(
                        "The quantity shipped “1.5” is not a whole number.",
                        "The row has no order number.",
                        "The row has no SKU.");
    }

    @Test
    void nothingShippedIsNoShipment() {
        Parsed<Shipment> read = read(HEADER + "A,1,X,0,T1\n");

        assertThat(read.items()).isEmpty();
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void impossibleQuantitiesAreFaults() {
        Parsed<Shipment> read = read(HEADER + "A,1,X,-1,T\nA,1,X,99999999999,T\nA,1,X,1e9,T\nA,1,X,many,T\nA,1,X,,T\n");

        assertThat(read.items()).isEmpty();
        assertThat(read.faults()).hasSize(5);
    }

    @Test
    void aTrackingNumberThatASpreadsheetRoundedIsAFault() {
        assertThat(read(HEADER + "A,1,X,1,9.40011E+21\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem().code()).isEqualTo("tracking-number-rounded"));
        assertThat(read(HEADER + "A,1,X,1,\"=\"\"94001112062\"\"\"\n")
                        .items()
                        .getFirst()
                        .parcels())
                .extracting(Parcel::trackingNumber)
                .containsExactly("94001112062");
    }

    @Test
    void aFileThatEndsInTheMiddleOfARowSaysSo() {
        Parsed<Shipment> read = read(HEADER + "A,1,X,1,T1\nB,1,X,1");

        assertThat(read.items()).extracting(Shipment::reference).containsExactly("A");
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.problem().code()).isEqualTo("row-cut-off");
        });
    }

    private static Parsed<Shipment> read(String text) {
        return new ShipmentRows(ZoneId.of("UTC")).read(text.getBytes(UTF_8));
    }
}
