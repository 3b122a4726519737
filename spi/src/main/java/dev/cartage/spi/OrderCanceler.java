package dev.cartage.spi;

/** Takes an order back from a warehouse. */
public non-sealed interface OrderCanceler extends Role {
    /** Reads the state back after asking, for some warehouses ignore what they cannot do. */
    Answer cancel(String reference);

    /** What became of the wish. */
    enum Answer {
        CANCELED,
        TOO_LATE,
        PARTIAL,
        UNKNOWN
    }
}
