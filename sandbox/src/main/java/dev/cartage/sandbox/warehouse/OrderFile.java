package dev.cartage.sandbox.warehouse;

import dev.cartage.sandbox.warehouse.PickOrder.PickLine;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an order file: whole and correct, or not at all. */
final class OrderFile {
    private static final Set<Integer> HEADER_SIZES = Set.of(25, 27, 28);
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern PRICE = Pattern.compile("[0-9]+\\.[0-9]{2,}");

    private final StrictRows rows;
    private final List<PickOrder> orders = new ArrayList<>();

    private OrderFile(String text) {
        this.rows = new StrictRows(text);
    }

    static List<PickOrder> read(byte[] content) throws BadFile {
        OrderFile file = new OrderFile(text(content));
        file.read();
        return file.orders;
    }

    private static String text(byte[] content) throws BadFile {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new BadFile(0, "not UTF-8");
        }
    }

    private void read() throws BadFile {
        List<String> header = List.of();
        List<PickLine> lines = new ArrayList<>();
        while (rows.hasNext()) {
            List<String> row = rows.next();
            if (row.getFirst().equals("PH")) {
                finish(header, lines);
                header = checked(row);
                lines = new ArrayList<>();
            } else {
                lines.add(line(row, header, lines.size() + 1));
            }
        }
        finish(header, lines);
        require(!orders.isEmpty(), "no order in the file");
    }

    private List<String> checked(List<String> header) throws BadFile {
        require(HEADER_SIZES.contains(header.size()), "a PH row of " + header.size() + " values");
        PickOrder order = new PickOrder(header.get(1), header, List.of());
        require(NUMBER.matcher(order.number()).matches(), "order number " + order.number());
        require(!order.shipToName().isBlank(), "no ship-to name");
        require(!order.street1().isBlank(), "no ship-to address");
        require(!order.city().isBlank(), "no ship-to city");
        require(COUNTRY.matcher(order.country()).matches(), "ship-to country " + order.country());
        require(!order.shipMethod().isBlank(), "no ship method");
        return header;
    }

    private PickLine line(List<String> row, List<String> header, int number) throws BadFile {
        require(row.getFirst().equals("PD") && row.size() == 6, "neither a PH row nor a PD row of 6 values");
        require(!header.isEmpty() && header.get(1).equals(row.get(1)), "a PD row under another order's PH row");
        require(row.get(2).equals(Integer.toString(number)), "line " + row.get(2) + " instead of " + number);
        require(!row.get(3).isBlank(), "no SKU");
        require(QUANTITY.matcher(row.get(4)).matches(), "quantity " + row.get(4));
        require(PRICE.matcher(row.get(5)).matches(), "price " + row.get(5));
        return new PickLine(number, row.get(3), Integer.parseInt(row.get(4)), row.get(5));
    }

    private void finish(List<String> header, List<PickLine> lines) throws BadFile {
        if (!header.isEmpty()) {
            require(!lines.isEmpty(), "order " + header.get(1) + " has no lines");
            orders.add(new PickOrder(header.get(1), header, lines));
        }
    }

    private void require(boolean holds, String otherwise) throws BadFile {
        if (!holds) {
            throw new BadFile(rows.row(), otherwise);
        }
    }
}
