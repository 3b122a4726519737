package dev.cartage.sandbox.warehouse;

import java.util.List;

/**
 * An order as its PH and PD rows give it.
 *
 * @param header the values of the PH row: 25 in layout V1, 27 in V2, 28 in V3
 */
public record PickOrder(String number, List<String> header, List<PickLine> lines) {
    public PickOrder {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /**
     * A PD row.
     *
     * @param number from 1, without gaps
     */
    public record PickLine(int number, String sku, int quantity, String unitPrice) {}

    public String email() {
        return isBasic() ? "" : header.get(3);
    }

    public String shipToName() {
        return later(3);
    }

    public String street1() {
        return later(4);
    }

    public String street2() {
        return later(5);
    }

    public String city() {
        return later(6);
    }

    public String state() {
        return later(7);
    }

    public String zip() {
        return later(8);
    }

    public String country() {
        return later(9);
    }

    public String shipMethod() {
        return later(19);
    }

    public String note() {
        return later(24);
    }

    /** "" in layout V1. */
    public String customerNotes() {
        return isBasic() ? "" : header.get(26);
    }

    /** "" before layout V3. */
    public String facility() {
        return header.size() < 28 ? "" : header.get(27);
    }

    public int units() {
        return lines.stream().mapToInt(PickLine::quantity).sum();
    }

    /** The value at a place of layout V1; the others have the email before it. */
    private String later(int place) {
        return header.get(isBasic() ? place : place + 1);
    }

    private boolean isBasic() {
        return header.size() == 25;
    }
}
