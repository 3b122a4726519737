package dev.cartage.hub.flow;

import dev.cartage.hub.inventory.StockBook;
import dev.cartage.hub.shipment.Matcher;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Digests;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Fault;
import dev.cartage.spi.Files;
import dev.cartage.spi.Files.RemoteFile;
import dev.cartage.spi.RemoteException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The memory of a warehouse's files. A file counts once, by its content, whatever it is called and however often it comes. */
final class InboundFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tx tx;
    private final Ids ids;
    private final Matcher matcher;
    private final StockBook stock;
    private final Confirmations confirmations;

    InboundFiles(Tx tx, Ids ids, Matcher matcher, StockBook stock, Confirmations confirmations) {
        this.tx = tx;
        this.ids = ids;
        this.matcher = matcher;
        this.stock = stock;
        this.confirmations = confirmations;
    }

    /** What a file brought. */
    record Counts(int shipments, int newShipments, int levels, int newLevels) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    List<RemoteFile> unread(long warehouseId, List<RemoteFile> files) {
        Set<String> read = new HashSet<>(
                tx.call(jdbc -> seen(warehouseId, files).query(jdbc, """
                select said.path from (
                    select ?::bigint warehouse_id, unnest(?) path, unnest(?) size, unnest(?) modified_at) said
                join inbound_file using (warehouse_id, path, size, modified_at)
                """, (row, number) -> row.getString(1))));
        return files.stream().filter(file -> !read.contains(file.path())).toList();
    }

    private static Batch<RemoteFile> seen(long warehouseId, List<RemoteFile> files) {
        return Batch.of(files)
                .value(warehouseId)
                .texts(RemoteFile::path)
                .longs(RemoteFile::size)
                .instants(file -> Timestamps.cut(file.modifiedAt()));
    }

    /**
     * Reads a file and applies it, in one transaction with the memory of it.
     *
     * @throws RemoteException.Rejected if this one file cannot be read now
     */
    Counts take(long warehouseId, FileWarehouse warehouse, Files files, RemoteFile file, Instant now) {
        byte[] content = files.read(file.path());
        if (content.length != file.size()) {
            throw new RemoteException.Rejected(new Problem(
                    "file-cut-off",
                    "Only " + content.length + " of " + file.size() + " bytes of " + file.name() + " arrived.",
                    "Nothing to do: Cartage reads it again."));
        }
        return keep(warehouseId, file, content, Understood.by(warehouse, file.name(), content), now);
    }

    /** Applies what the warehouse said, by a file or in an answer, in one transaction with the memory of it. */
    Counts keep(long warehouseId, RemoteFile file, byte[] content, Understood understood, Instant now) {
        byte[] packed = Deflated.pack(content);
        byte[] digest = Digests.of(content);
        return tx.call(jdbc -> {
            long id = ids.next();
            if (!remember(jdbc, id, warehouseId, file, digest, packed, understood, now)) {
                return Counts.NONE;
            }
            return apply(jdbc, id, warehouseId, file, understood, now);
        });
    }

    /**
     * False for a repeat: the same content is known under another name, or this very file. Stock may well be again what it
     * was yesterday, so that only the very same file counts as a repeat of it.
     */
    private static boolean remember(
            JdbcClient jdbc,
            long id,
            long warehouseId,
            RemoteFile file,
            byte[] digest,
            byte[] packed,
            Understood understood,
            Instant now) {
        return jdbc.sql("""
                        insert into inbound_file (id, warehouse_id, path, size, modified_at, digest, kind, status,
                            items, faults, content, received_at)
                        select id, warehouse_id, path, size, modified_at, digest, kind,
                            case when exists (select from inbound_file known
                                where known.warehouse_id = said.warehouse_id and known.digest = said.digest
                                    and known.status <> 'repeated' and known.kind <> 'STOCK')
                                then 'repeated' else 'applied' end,
                            items, faults, content, received_at
                        from (values (?::bigint, ?::bigint, ?::text, ?::bigint, ?::timestamptz, ?::bytea, ?::text,
                                ?::integer, ?::jsonb, ?::bytea, ?::timestamptz))
                            said (id, warehouse_id, path, size, modified_at, digest, kind, items, faults, content,
                                received_at)
                        on conflict do nothing
                        returning status
                        """)
                .params(
                        id,
                        warehouseId,
                        file.path(),
                        file.size(),
                        Timestamps.parameter(file.modifiedAt()),
                        digest,
                        understood.kind().name(),
                        understood.items(),
                        JSON.writeValueAsString(understood.faults()),
                        packed,
                        Timestamps.parameter(now))
                .query(String.class)
                .optional()
                .filter("applied"::equals)
                .isPresent();
    }

    private Counts apply(
            JdbcClient jdbc, long id, long warehouseId, RemoteFile file, Understood understood, Instant now) {
        return switch (understood.kind()) {
            case SHIPMENTS -> {
                List<Shipment> shipments = understood.shipments().items();
                yield new Counts(shipments.size(), matcher.receive(warehouseId, shipments, Optional.of(id), now), 0, 0);
            }
            case STOCK -> {
                List<StockLevel> levels = understood.levels().items();
                yield switch (stock.receive(warehouseId, levels, file.modifiedAt(), false, now)) {
                    case StockBook.Taken taken -> new Counts(0, 0, levels.size(), taken.changed());
                    case StockBook.Doubted doubted -> {
                        jdbc.sql("update inbound_file set status = 'doubted', faults = ?::jsonb where id = ?")
                                .params(JSON.writeValueAsString(List.of(new Fault(0, doubted.problem()))), id)
                                .update();
                        yield Counts.NONE;
                    }
                };
            }
            case CONFIRMATIONS -> {
                confirmations.receive(warehouseId, understood.confirmations().items(), file.name(), now);
                yield Counts.NONE;
            }
        };
    }

    /** Moves away those of the listed files that were read. */
    void archive(long warehouseId, FileWarehouse.Exchange exchange, Files files, List<RemoteFile> listed) {
        if (!exchange.archiveFolder().isEmpty() && !listed.isEmpty()) {
            Set<RemoteFile> unread = Set.copyOf(unread(warehouseId, listed));
            List<RemoteFile> read =
                    listed.stream().filter(file -> !unread.contains(file)).toList();
            InboundArchive.take(read, exchange.archiveFolder(), files);
        }
    }
}
