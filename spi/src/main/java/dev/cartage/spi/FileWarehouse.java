package dev.cartage.spi;

import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A warehouse that works by exchanging files. The connector only writes and reads their content; the hub moves them: it
 * freezes a batch, uploads it so that no half file is ever taken, lists, reads, remembers and archives.
 */
public non-sealed interface FileWarehouse extends Role {
    Exchange exchange();

    Limits limits();

    /** One order file. Pure: the same orders and time give the same bytes. */
    OrderFile write(List<WarehouseOrder> orders, Instant at, String unique);

    /** What a file of the inbound folder holds, told by its name. */
    Optional<Inbound> kindOf(String fileName);

    Parsed<Shipment> readShipments(byte[] content);

    Parsed<StockLevel> readStock(byte[] content);

    Parsed<Confirmation> readConfirmations(byte[] content);

    /** What an inbound file holds. */
    enum Inbound {
        SHIPMENTS,
        STOCK,
        CONFIRMATIONS
    }

    /** How acceptance by the warehouse shows. */
    enum Confirms {
        /** Not at all: taken by the server is taken by the warehouse. */
        NONE,
        /** The order file is gone from its folder. */
        FILE_GONE,
        /** A file that names each order. */
        ACK_FILE
    }

    /** How an upload is made whole in one instant. */
    enum Upload {
        /** Under a temporary name, then renamed. */
        RENAME,
        /** Under its own name, then an empty file with {@code .done} added tells that it is whole. */
        MARKER
    }

    /**
     * How files are exchanged.
     *
     * @param ordersFolder where order files go
     * @param inboundFolder where the warehouse puts its files
     * @param archiveFolder where files go that were read; "" leaves them and remembers
     * @param batch the most orders in one file
     * @param stableFor how long size and time of a file must stay the same before it is read; zero reads at once
     */
    record Exchange(
            FilesAddress address,
            String ordersFolder,
            String inboundFolder,
            String archiveFolder,
            int batch,
            Upload upload,
            Confirms confirms,
            Duration stableFor) {}

    /** A file to be sent. */
    record OrderFile(String name, byte[] content) {}

    /**
     * What was read from a file. Each row stands or falls alone; a file whose structure is broken has no items and one
     * fault.
     */
    record Parsed<T>(List<T> items, List<Fault> faults) {
        public Parsed {
            items = List.copyOf(items);
            faults = List.copyOf(faults);
        }
    }

    /**
     * A row that could not be read.
     *
     * @param row from 1, as an editor counts; 0 for the whole file
     */
    record Fault(int row, Problem problem) {}

    /**
     * The warehouse's answer to one order.
     *
     * @param refusal why it does not take the order; empty if it does
     */
    record Confirmation(String reference, Optional<Problem> refusal) {}
}
