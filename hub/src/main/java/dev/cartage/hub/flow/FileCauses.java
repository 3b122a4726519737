package dev.cartage.hub.flow;

import dev.cartage.hub.alert.AlertEvent;
import dev.cartage.hub.alert.Cause;
import dev.cartage.hub.alert.CauseSource;
import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Files of warehouses that wait for a person's word, and those of the last day of which rows were not understood. */
final class FileCauses implements CauseSource {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration NEWS = Duration.ofDays(1);

    private final Tx tx;
    private final Connections connections;

    FileCauses(Tx tx, Connections connections) {
        this.tx = tx;
        this.connections = connections;
    }

    private record Faulty(long id, long warehouseId, String path, String faults, boolean waits) {}

    /** What came again under the same name is mended, and so is stock that somebody has accepted. */
    @Override
    public List<Cause> causes(Instant now) {
        return tx
                .call(jdbc -> jdbc.sql("""
                                select id, warehouse_id, path, faults::text faults, status = 'doubted' waits
                                from inbound_file
                                where faults <> '[]' and (status = 'doubted' or status = 'applied' and received_at > ?
                                    and faults -> 0 -> 'problem' ->> 'code' <> 'stock-mostly-zero'
                                    and not exists (select from inbound_file again
                                        where again.warehouse_id = inbound_file.warehouse_id
                                            and again.path = inbound_file.path and again.id > inbound_file.id))
                                order by id desc limit 100
                                """)
                        .param(Timestamps.parameter(now.minus(NEWS)))
                        .query((row, number) -> new Faulty(
                                row.getLong("id"),
                                row.getLong("warehouse_id"),
                                row.getString("path"),
                                row.getString("faults"),
                                row.getBoolean("waits")))
                        .list())
                .stream()
                .map(this::cause)
                .filter(cause -> !cause.connections().isEmpty())
                .toList();
    }

    private Cause cause(Faulty file) {
        return new Cause(
                AlertEvent.FILE_REFUSED,
                "file/" + file.id(),
                connections.enabledOfWarehouse(file.warehouseId()).stream()
                        .map(Connection::id)
                        .toList(),
                problem(file),
                "/warehouses/" + file.warehouseId());
    }

    private static Problem problem(Faulty file) {
        var faults = JSON.readTree(file.faults());
        var first = faults.path(0).path("problem");
        var name = file.path().substring(file.path().lastIndexOf('/') + 1);
        var what = file.waits()
                ? "The file " + name + " waits for your word: "
                : faults.size() + (faults.size() == 1 ? " row" : " rows") + " of the file " + name
                        + " could not be taken, for example: ";
        return new Problem(
                first.path("code").asString("file-refused"),
                what + first.path("sentence").asString(""),
                first.path("whatToDo").asString("Show the file to the warehouse."));
    }
}
