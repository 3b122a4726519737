package dev.cartage.connectors.fileexchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.warehouse.StockRows;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Parsed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockRowsTest {
    @Test
    void aRowIsTheLevelOfASkuAtAFacility() {
        Parsed<StockLevel> read = read("""
                SKU,available,on hand,facility id,lot,expiry,as-of time
                MUG-B,12,15,EAST,,,2026-03-07T14:30:00Z
                MUG-B,-3,0,WEST,,,
                POSTER,7,,,,,
                """);

        assertThat(read.faults()).isEmpty();
        assertThat(read.items())
                .containsExactly(
                        new StockLevel("MUG-B", 12, 15, "EAST", Optional.of(Instant.parse("2026-03-07T14:30:00Z"))),
                        new StockLevel("MUG-B", -3, 0, "WEST", Optional.empty()),
                        new StockLevel("POSTER", 7, 7, "", Optional.empty()));
    }

    @Test
    void lotsOfOneSkuAreAddedUpAndTheOldestCountHolds() {
        Parsed<StockLevel> read = read("""
                sku,available,lot,as of
                TEA,5,L1,2026-03-07T10:00Z
                TEA,6,L2,2026-03-07T09:00Z
                """);

        assertThat(read.items())
                .containsExactly(new StockLevel("TEA", 11, 11, "", Optional.of(Instant.parse("2026-03-07T09:00:00Z"))));
    }

    @Test
    void aSkuWithAnUnreadableOrDoubtfulRowHasNoLevel() {
        Parsed<StockLevel> read = read("""
                sku,available,lot
                TEA,5,L1
                TEA,six,L2
                CUP,1,
                CUP,9,
                POT,3,
                """);

        assertThat(read.items()).extracting(StockLevel::sku).containsExactly("POT");
        assertThat(read.faults()).extracting(Fault::row).containsExactly(3, 5);
    }

    private static Parsed<StockLevel> read(String text) {
        return new StockRows(ZoneId.of("UTC")).read(text.getBytes(UTF_8));
    }
}
