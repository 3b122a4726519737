package dev.cartage.connectors.fileexchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.connectors.support.warehouse.ConfirmationRows;
import dev.cartage.spi.FileWarehouse.Confirmation;
import dev.cartage.spi.FileWarehouse.Parsed;
import org.junit.jupiter.api.Test;

class ConfirmationRowsTest {
    @Test
    void theWarehouseTakesAnOrderOrSaysWhyNot() {
        Parsed<Confirmation> read =
                read("order number,status,reason\n1,Accepted,\n2,,\n3,REJECTED,unknown SKU\n4,r,\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.items()).extracting(Confirmation::reference).containsExactly("1", "2", "3", "4");
        assertThat(read.items())
                .extracting(
                        one -> one.refusal().map(problem -> problem.sentence()).orElse("taken"))
                .containsExactly(
                        "taken",
                        "taken",
                        "The warehouse does not take the order: unknown SKU",
                        "The warehouse does not take the order: it gives no reason.");
    }

    @Test
    void anAnswerThatNobodyUnderstandsIsAFault() {
        Parsed<Confirmation> read = read("order,status\n1,maybe\n");

        assertThat(read.items()).isEmpty();
        assertThat(read.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem().sentence())
                        .isEqualTo("The status “maybe” is not accepted or rejected."));
    }

    private static Parsed<Confirmation> read(String text) {
        return new ConfirmationRows().read(text.getBytes(UTF_8));
    }
}
