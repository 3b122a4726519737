package dev.cartage.hub.flow;

import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Confirmation;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Inbound;
import dev.cartage.spi.FileWarehouse.Parsed;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was made of something that a warehouse said, before it is applied. */
record Understood(
        Inbound kind, Parsed<Shipment> shipments, Parsed<StockLevel> levels, Parsed<Confirmation> confirmations) {
    private static final Logger log = LoggerFactory.getLogger(Understood.class);

    static Understood of(Parsed<Shipment> shipments) {
        return new Understood(Inbound.SHIPMENTS, shipments, nothing(), nothing());
    }

    static Understood ofStock(Parsed<StockLevel> levels) {
        return new Understood(Inbound.STOCK, nothing(), levels, nothing());
    }

    /** A file that no reader understands is remembered as one, with its fault, and does not come again. */
    static Understood by(FileWarehouse warehouse, String fileName, byte[] content) {
        Inbound kind = warehouse.kindOf(fileName).orElseThrow();
        try {
            return by(warehouse, kind, content);
        } catch (RuntimeException notUnderstood) {
            log.warn("Cannot read {}", fileName, notUnderstood);
            Fault fault = new Fault(
                    0,
                    new Problem(
                            "file-not-understood",
                            "The file " + fileName + " cannot be understood.",
                            "Look at the file. If it should be readable, correct it and put it there again."));
            return new Understood(kind, faulty(fault), faulty(fault), faulty(fault));
        }
    }

    private static Understood by(FileWarehouse warehouse, Inbound kind, byte[] content) {
        return new Understood(
                kind,
                kind == Inbound.SHIPMENTS ? warehouse.readShipments(content) : nothing(),
                kind == Inbound.STOCK ? warehouse.readStock(content) : nothing(),
                kind == Inbound.CONFIRMATIONS ? warehouse.readConfirmations(content) : nothing());
    }

    private static <T> Parsed<T> faulty(Fault fault) {
        return new Parsed<>(List.of(), List.of(fault));
    }

    private static <T> Parsed<T> nothing() {
        return new Parsed<>(List.of(), List.of());
    }

    int items() {
        return shipments.items().size()
                + levels.items().size()
                + confirmations.items().size();
    }

    List<Fault> faults() {
        return switch (kind) {
            case SHIPMENTS -> shipments.faults();
            case STOCK -> levels.faults();
            case CONFIRMATIONS -> confirmations.faults();
        };
    }
}
