package dev.cartage.connectors.support.warehouse;

import static dev.cartage.connectors.support.warehouse.Columns.ORDER_NUMBER;
import static dev.cartage.connectors.support.warehouse.Columns.REASON;
import static dev.cartage.connectors.support.warehouse.Columns.STATUS;

import dev.cartage.connectors.support.table.Row;
import dev.cartage.connectors.support.table.Table;
import dev.cartage.model.Problem;
import dev.cartage.spi.FileWarehouse.Confirmation;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the warehouse's answers: a row says whether it takes one order, and if not, why. */
public final class ConfirmationRows {
    public Parsed<Confirmation> read(byte[] content) {
        List<Confirmation> answers = new ArrayList<>();
        List<Fault> faults =
                Table.read(content, Columns.CONFIRMATION, List.of(ORDER_NUMBER), row -> answers.add(answer(row)));
        return new Parsed<>(answers, faults);
    }

    private static Confirmation answer(Row row) {
        String order = row.required(ORDER_NUMBER);
        String status = row.text(STATUS);
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "", "a", "accepted", "accept", "ok", "received", "yes", "y" ->
                new Confirmation(order, Optional.empty());
            case "r", "rejected", "reject", "refused", "error", "no", "n" ->
                new Confirmation(order, Optional.of(refusal(row.text(REASON))));
            default -> throw Row.wrong(STATUS, status, "accepted or rejected");
        };
    }

    private static Problem refusal(String reason) {
        return new Problem(
                "warehouse-refused",
                "The warehouse does not take the order: " + (reason.isEmpty() ? "it gives no reason." : reason),
                "Correct the order and reprocess it, or ask the warehouse.");
    }
}
