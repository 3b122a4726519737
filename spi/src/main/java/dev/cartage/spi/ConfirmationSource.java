package dev.cartage.spi;

import java.util.List;

/**
 * Asks a warehouse which of the orders sent to it it has taken. Where a warehouse plays this role, {@link Outcome.Sent} of
 * its {@link OrderSink} means no more than that it has the order.
 */
public non-sealed interface ConfirmationSource extends Role {
    /** The most references that one call takes. */
    int batch();

    /** Those that it has decided on, in any order; the others are asked for again later. */
    List<FileWarehouse.Confirmation> confirmations(List<String> references);
}
