package dev.cartage.connectors.support.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.spi.FileWarehouse.Fault;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final Column ORDER = Column.named("order number", "order id");
    private static final Column SKU = Column.named("sku");

    private final List<String> read = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order number,sku\nA,Köln\nB,Y\n",
                "\uFEFForder number,sku\r\nA,Köln\r\nB,Y\r\n",
                "ORDER_ID,SKU\rA,Köln\rB,Y",
                "\n\nSku,colour,Order-Number\nKöln,red,A\nY,blue,B\n",
                "\"Order Number\",\"SKU\"\n\"A\",\"Köln\"\n\"B\",\"Y\"\n",
                "order number;sku\nA;Köln\nB;Y\n",
                "order number\tsku\nA\t Köln \nB\tY\n\u001A",
                "sku|order number\nKöln|A\n\n|\nY|B\n",
                "order number,sku,note\nA,Köln,\"two\nlines\"\nB,Y,\n",
                "order number,sku,note\nA,Köln\nB,Y\nTotal: 2\n",
                "order number,sku\n=\"A\",Köln\nB,Y,surplus\n"
            })
    @DisplayName("A table reads the same in every dress")
    void readsTheSameInEveryDress(String text) {
        assertThat(faults(text, UTF_8)).isEmpty();
        assertThat(read).containsExactly("A Köln", "B Y");
    }

    @Test
    void latinLettersAndWideLettersAreReadToo() {
        String text = "order number,sku\nA,Köln\nB,Y\n";

        assertThat(faults(text, ISO_8859_1)).isEmpty();
        assertThat(faults(text, UTF_16)).isEmpty();
        assertThat(read).containsExactly("A Köln", "B Y", "A Köln", "B Y");
    }

    @Test
    void anOpenQuotationMarkSpoilsOnlyItsOwnRow() {
        List<Fault> faults = faults("order number,sku\nA,1\n\"B,2\nC,3\nD,\"4\nE,5\n", UTF_8);

        assertThat(read).containsExactly("A 1", "C 3", "E 5");
        assertThat(faults).extracting(Fault::row).containsExactly(3, 5);
    }

    @Test
    void anOpenQuotationMarkInAQuotedFileSpoilsOnlyItsOwnRow() {
        List<Fault> faults =
                faults("\"order number\",\"sku\"\n\"A\",\"1\"\n\"B\",\"2\n\"C\",\"3\"\n\"D\",\"4\"\n", UTF_8);

        assertThat(read).containsExactly("A 1", "C 3", "D 4");
        assertThat(faults).extracting(Fault::row).containsExactly(3);
    }

    @Test
    void aFileWithoutTheNeededColumnsIsOneFault() {
        assertThat(faults("", UTF_8)).singleElement().extracting(Fault::row).isEqualTo(0);
        assertThat(faults("A,X,1\nB,Y,1\n", UTF_8))
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem().sentence())
                        .isEqualTo("The first row names no column “order number”."));
    }

    @Test
    void filesBeyondTheLimitsAreOneFault() {
        String tooMany = "order number,sku\n" + "A,B\n".repeat(Table.MOST_ROWS + 1);

        assertThat(faults(tooMany, UTF_8))
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem().code()).isEqualTo("file-too-long"));
        assertThat(Table.read(new byte[FileText.MOST_BYTES + 1], List.of(), List.of(), row -> {}))
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem().code()).isEqualTo("file-too-large"));
        assertThat(read).isEmpty();
    }

    private List<Fault> faults(String text, Charset charset) {
        return Table.read(
                text.getBytes(charset),
                List.of(ORDER, SKU),
                List.of(ORDER, SKU),
                row -> read.add(row.required(ORDER) + " " + row.required(SKU)));
    }
}
