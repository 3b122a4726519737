package dev.cartage.spi;

import java.util.List;

/** Asks a warehouse which of the orders sent to it it has taken. */
public non-sealed interface ConfirmationSource extends Role {
    List<FileWarehouse.Confirmation> confirmations(List<String> references);
}
