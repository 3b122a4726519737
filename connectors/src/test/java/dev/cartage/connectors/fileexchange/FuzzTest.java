package dev.cartage.connectors.fileexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, reading ends with items and faults, never with an exception. */
class FuzzTest {
    private static final long SEED = 20261121;
    private static final String[] PIECES = {
        "order number",
        "sku",
        "available",
        "quantity shipped",
        "ship date",
        "1001",
        "-1",
        "2.5",
        "1e9",
        "2026-03-07",
        "\"",
        "\"\"",
        ",",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r\n",
        "\r",
        "\uFEFF",
        "🎁",
        "\u0000",
        "\u001A",
        "=\"",
        "NaN",
        "٣",
        "9.4E+21"
    };

    private final FileWarehouse warehouse = new ExchangeWarehouse(SettingsOf.answers());
    private final Random random = new Random(SEED);

    @Test
    void bytesAtRandomMakeNothingButFaults() {
        for (int round = 0; round < 2_000; round++) {
            byte[] content = new byte[random.nextInt(200)];
            random.nextBytes(content);
            everyReader(content).forEach(read -> assertThat(read.items()).isEmpty());
        }
    }

    @Test
    void tornFilesMakeItemsOrFaults() {
        String header = "order number,line number,sku,quantity shipped,available,tracking number,ship date,status\n";
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? header : "");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            everyReader(text.toString().getBytes(StandardCharsets.UTF_8)).forEach(this::speakPlainly);
        }
    }

    @Test
    void aGoodFileWithOneByteChangedMakesItemsOrFaults() {
        byte[] good = Samples.golden("shp_two_shipments.csv");
        for (int round = 0; round < 2_000; round++) {
            byte[] changed = good.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            speakPlainly(warehouse.readShipments(changed));
        }
    }

    private List<Parsed<?>> everyReader(byte[] content) {
        return List.of(
                warehouse.readShipments(content), warehouse.readStock(content), warehouse.readConfirmations(content));
    }

    private void speakPlainly(Parsed<?> read) {
        for (Fault fault : read.faults()) {
            assertThat(fault.row()).isNotNegative();
            assertThat(fault.problem().sentence()).hasSizeBetween(10, 250).endsWith(".");
            assertThat(fault.problem().whatToDo()).isNotBlank();
        }
    }
}
