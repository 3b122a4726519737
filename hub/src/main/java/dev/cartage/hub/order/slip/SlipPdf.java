package dev.cartage.hub.order.slip;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import dev.cartage.model.Address;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Packing slips as a PDF, each on pages of its own. */
final class SlipPdf {
    private static final Set<String> LETTER = Set.of("US", "CA", "MX");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final float MARGIN = 54;

    private final Document document;

    private SlipPdf(Document document) {
        this.document = document;
    }

    /** @param slips at least one */
    static byte[] write(List<Slip> slips) {
        var out = new ByteArrayOutputStream();
        var document = new Document(size(slips.getFirst()), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle("Packing slips");
        document.addCreator("Cartage");
        document.open();
        for (int i = 0; i < slips.size(); i++) {
            if (i > 0) {
                document.setPageSize(size(slips.get(i)));
                document.newPage();
            }
            new SlipPdf(document).add(slips.get(i));
        }
        document.close();
        return out.toByteArray();
    }

    /** As printers at the warehouse's end of the world have it. */
    private static Rectangle size(Slip slip) {
        var country = slip.order().shippingAddress().country().toUpperCase(Locale.ROOT);
        return LETTER.contains(country) ? PageSize.LETTER : PageSize.A4;
    }

    private void add(Slip slip) {
        head(slip);
        lines(slip);
        gift(slip);
        if (!slip.brand().message().isBlank()) {
            document.add(spaced(SlipText.plain(slip.brand().message()), 18));
        }
    }

    private void head(Slip slip) {
        document.add(new Paragraph(SlipText.title(slip.brand().name())));
        if (!slip.brand().address().isBlank()) {
            document.add(new Paragraph(SlipText.small(slip.brand().address())));
        }
        var order = slip.order();
        var sides = new PdfPTable(2);
        sides.setWidthPercentage(100);
        sides.setSpacingBefore(18);
        sides.addCell(open(SlipText.plain("Ships to\n" + address(order.shippingAddress()))));
        var day = order.orderedAt().map(DAY::format).orElse("");
        sides.addCell(open(SlipText.plain(Stream.of(
                        "Order " + order.number(),
                        day,
                        order.number().equals(slip.reference()) ? "" : "Reference " + slip.reference())
                .filter(line -> !line.isEmpty())
                .reduce("", (before, line) -> before.isEmpty() ? line : before + "\n" + line))));
        document.add(sides);
    }

    private static String address(Address to) {
        return Stream.of(
                        to.name(),
                        to.company(),
                        to.street1(),
                        to.street2(),
                        to.street3(),
                        String.join(" ", to.city(), to.state(), to.zipcode()).strip(),
                        to.country())
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> before.isEmpty() ? line : before + "\n" + line);
    }

    private void lines(Slip slip) {
        var prices = slip.showsPrices();
        var table = new PdfPTable(prices ? new float[] {2.2f, 5, 1, 1.6f} : new float[] {2.2f, 6, 1});
        table.setWidthPercentage(100);
        table.setSpacingBefore(18);
        table.setHeaderRows(1);
        Stream.of("SKU", "Item", "Units").forEach(title -> table.addCell(ruled(title, true)));
        if (prices) {
            table.addCell(ruled("Price", true));
        }
        for (OrderLine line : slip.order().lines()) {
            table.addCell(ruled(line.sku(), false));
            table.addCell(ruled(line.name(), false));
            table.addCell(ruled(Integer.toString(line.quantity()), false));
            if (prices) {
                table.addCell(ruled(price(slip, line), false));
            }
        }
        document.add(table);
    }

    private static String price(Slip slip, OrderLine line) {
        var currency = slip.order().get(OrderFields.CURRENCY_CODE);
        return line.get(dev.cartage.model.LineFields.UNIT_PRICE)
                .map(each -> each.toPlainString() + " " + currency)
                .orElse("");
    }

    private void gift(Slip slip) {
        var message = slip.order().get(OrderFields.GIFT_MESSAGE);
        if (!message.isBlank()) {
            document.add(spaced(SlipText.plain(message), 18));
        }
    }

    private static Paragraph spaced(com.lowagie.text.Phrase text, float before) {
        var paragraph = new Paragraph(text);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    private static PdfPCell open(com.lowagie.text.Phrase text) {
        var cell = new PdfPCell(text);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private static PdfPCell ruled(String text, boolean head) {
        var cell = open(head ? SlipText.small(text) : SlipText.plain(text));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.5f);
        cell.setPaddingTop(5);
        cell.setPaddingBottom(5);
        return cell;
    }
}
