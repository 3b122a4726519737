package dev.cartage.sandbox.warehouse;

/** What a warehouse may do with an order, a row or a file, besides shipping it whole and at once. */
public enum Habit {
    /** Ships a part of the order now and the rest later. */
    SHIP_IN_PARTS,
    /** Packs one shipment into two parcels. */
    TWO_PARCELS,
    /** Ships ten times as late. */
    LATE,
    /** Refuses the order in its ack file; nothing is shipped. */
    REFUSE_ORDER,
    /** Adds a row with a SKU that nobody ordered. */
    UNKNOWN_SKU,
    /** Adds a row that ships a line once more. */
    OVER_SHIP,
    /** Adds a row for an order that nobody sent. */
    WRONG_ORDER_NUMBER,
    /** Adds a row that makes no sense to a shipment file. */
    BAD_ROW,
    /** Writes a shipment file again, same name and content, at the next step. */
    SAME_FILE_TWICE,
    /** Writes a shipment file again under another name. */
    RENAMED_COPY,
    /** Writes the first half of a shipment file under its final name, the rest at the next step. */
    HALF_FILE,
    /** Begins a file with a byte order mark. */
    BYTE_ORDER_MARK,
    /** Ends lines with carriage return and line feed. */
    CARRIAGE_RETURNS,
    /** Writes Latin-1 instead of UTF-8. */
    LATIN_1
}
