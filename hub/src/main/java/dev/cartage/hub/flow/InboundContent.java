package dev.cartage.hub.flow;

import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Confirmation;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.FileWarehouse.Inbound;
import dev.cartage.spi.FileWarehouse.Parsed;
import dev.cartage.spi.Files.RemoteFile;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was made of a warehouse's file before it is applied. */
record InboundContent(
        Inbound kind, Parsed<Shipment> shipments, Parsed<StockLevel> levels, Parsed<Confirmation> confirmations) {
    private static final Logger log = LoggerFactory.getLogger(InboundContent.class);

    /** A file that no reader understands is remembered as one, with its fault, and does not come again. */
    static InboundContent understand(FileWarehouse warehouse, RemoteFile file, byte[] content) {
        Inbound kind = warehouse.kindOf(file.name()).orElseThrow();
        try {
            return understand(warehouse, kind, content);
        } catch (RuntimeException notUnderstood) {
            log.warn("Cannot read {}", file.path(), notUnderstood);
            Fault fault = new Fault(
                    0,
                    new Problem(
                            "file-not-understood",
                            "The file " + file.name() + " cannot be understood.",
                            "Look at the file. If it should be readable, correct it and put it there again."));
            return new InboundContent(kind, faulty(fault), faulty(fault), faulty(fault));
        }
    }

    private static <T> Parsed<T> faulty(Fault fault) {
        return new Parsed<>(List.of(), List.of(fault));
    }

    private static InboundContent understand(FileWarehouse warehouse, Inbound kind, byte[] content) {
        return new InboundContent(
                kind,
                kind == Inbound.SHIPMENTS ? warehouse.readShipments(content) : nothing(),
                kind == Inbound.STOCK ? warehouse.readStock(content) : nothing(),
                kind == Inbound.CONFIRMATIONS ? warehouse.readConfirmations(content) : nothing());
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
