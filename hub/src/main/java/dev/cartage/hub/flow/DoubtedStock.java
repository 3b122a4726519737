package dev.cartage.hub.flow;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.Remotes;
import dev.cartage.hub.inventory.StockBook;
import dev.cartage.hub.storage.Deflated;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.FileWarehouse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Stock files that would empty most of a warehouse and wait for a person to accept or refuse them. */
public final class DoubtedStock {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tx tx;
    private final Remotes remotes;
    private final StockBook stock;
    private final InstantSource clock;

    public DoubtedStock(Tx tx, Remotes remotes, StockBook stock, InstantSource clock) {
        this.tx = tx;
        this.remotes = remotes;
        this.stock = stock;
        this.clock = clock;
    }

    /** @param items rows in the file */
    public record Report(long id, long warehouseId, String path, Instant receivedAt, int items, Problem problem) {}

    private record Kept(long warehouseId, Instant modifiedAt, byte[] content) {}

    /** Of the current account, the newest first. */
    public List<Report> all() {
        return tx.call(jdbc -> jdbc.sql("select * from inbound_file where status = 'doubted' order by id desc")
                .query((row, number) -> new Report(
                        row.getLong("id"),
                        row.getLong("warehouse_id"),
                        row.getString("path"),
                        Timestamps.read(row, "received_at"),
                        row.getInt("items"),
                        problem(row.getString("faults"))))
                .list());
    }

    private static Problem problem(String faults) {
        var said = JSON.readTree(faults).path(0).path("problem");
        return new Problem(
                said.path("code").asString(""),
                said.path("sentence").asString(""),
                said.path("whatToDo").asString(""));
    }

    /**
     * A person says that the report is right.
     *
     * @throws Refused if it waits no more
     */
    public void accept(long id) {
        var kept = tx.call(jdbc -> jdbc.sql("select * from inbound_file where id = ? and status = 'doubted'")
                        .param(id)
                        .query((row, number) -> new Kept(
                                row.getLong("warehouse_id"),
                                Timestamps.read(row, "modified_at"),
                                row.getBytes("content")))
                        .optional())
                .orElseThrow(DoubtedStock::gone);
        var levels = remotes.warehouse(kept.warehouseId())
                .require(FileWarehouse.class)
                .readStock(Deflated.unpack(kept.content()))
                .items();
        tx.run(jdbc -> {
            settle(id, "applied");
            stock.receive(kept.warehouseId(), levels, kept.modifiedAt(), true, clock.instant());
        });
    }

    /** The report counts for nothing; the levels stay. */
    public void refuse(long id) {
        settle(id, "refused");
    }

    private void settle(long id, String status) {
        var settled = tx.call(jdbc -> jdbc.sql("update inbound_file set status = ? where id = ? and status = 'doubted'")
                .params(status, id)
                .update());
        if (settled == 0) {
            throw gone();
        }
    }

    private static Refused gone() {
        return Refused.because(
                "report-settled", "This report waits no more.", "Somebody has accepted or refused it already.");
    }
}
