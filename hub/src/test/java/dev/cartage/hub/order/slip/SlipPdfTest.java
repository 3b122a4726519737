package dev.cartage.hub.order.slip;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.cartage.model.Address;
import dev.cartage.model.LineFields;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands on a packing slip, read back from the PDF. */
class SlipPdfTest {
    private static final SlipBrand BRAND = new SlipBrand("Pine & Co", "1 Mill Lane\nPortland", "Thank you!", true);

    private static Order order(String name, String gift) {
        var line = OrderLine.of("1", "MUG-RED", "Enamel mug, red", 2)
                .with(LineFields.UNIT_PRICE, Optional.of(new BigDecimal("12.50")));
        return Order.draft("a", "#1001")
                .set(OrderFields.CURRENCY_CODE, "USD")
                .set(OrderFields.GIFT_MESSAGE, gift)
                .shippingAddress(
                        new Address(name, "", "12 Harbor Street", "", "", "Portland", "ME", "04101", "US", "555-0123"))
                .lines(List.of(line))
                .done();
    }

    private static String text(List<Slip> slips) throws IOException {
        var reader = new PdfReader(SlipPdf.write(slips));
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    private static String text(String name, String gift) throws IOException {
        return text(List.of(new Slip(BRAND, "1001-7", order(name, gift))));
    }

    @Test
    void itShowsTheBrandTheOrderAndItsLines() throws IOException {
        assertThat(text("Ada Whitcombe", ""))
                .contains("Pine & Co", "1 Mill Lane", "Ada Whitcombe", "12 Harbor Street", "Portland ME 04101")
                .contains("#1001", "1001-7", "MUG-RED", "Enamel mug, red", "12.50 USD", "Thank you!");
    }

    @Test
    void theSlipOfAGiftShowsNoPrice() throws IOException {
        assertThat(text("Ada Whitcombe", "Happy birthday"))
                .contains("Happy birthday")
                .doesNotContain("12.50");
        var wrapped = order("Ada Whitcombe", "");
        var line = wrapped.lines().getFirst().with(LineFields.GIFT_WRAP, "stars");
        assertThat(text(List.of(new Slip(BRAND, "1", wrapped.withLines(List.of(line))))))
                .doesNotContain("12.50");
    }

    @Test
    void noNameBreaksIt() throws IOException {
        assertThat(text("Łukasz Müller Ωmega Жук", "")).contains("Łukasz Müller Ωmega Жук");
        assertThat(text("Zoë 🎁🎉 Sam", "")).contains("Zoë ? Sam");
        for (var name : List.of("山田太郎", "김민준", "王小明", "محمد", "שרה", "ป้อม", "\uD83D", "\u0000\t", "")) {
            assertThat(text(name, "💝")).contains("12 Harbor Street");
        }
    }

    @Test
    void eachOrderBeginsAPageAndALongOneGoesOn() throws IOException {
        var many = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> OrderLine.of(Integer.toString(i), "SKU-" + i, "Item " + i, 1))
                .toList();
        var slips = List.of(
                new Slip(BRAND, "1", order("Ada Whitcombe", "").withLines(many)),
                new Slip(BRAND, "2", order("Jun Castellano", "")));
        var reader = new PdfReader(SlipPdf.write(slips));
        assertThat(reader.getNumberOfPages()).isGreaterThan(3);
        assertThat(new PdfTextExtractor(reader).getTextFromPage(reader.getNumberOfPages()))
                .contains("Jun Castellano")
                .doesNotContain("Ada");
    }
}
