package dev.cartage.bench.rules;

import dev.cartage.bench.measure.HubDatabase;
import dev.cartage.hub.order.OrderJson;
import dev.cartage.hub.storage.Deflated;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes orders and what was said of them into a hub's database, by SQL alone. */
final class StoredOrders {
    private static final int DIFFERENT = 1_000;

    private StoredOrders() {}

    static void write(HubDatabase database, int orders) throws IOException, SQLException {
        database.execute("set synchronous_commit = off");
        database.execute("create temporary table doc (i integer primary key, content bytea)");
        database.execute(IntStream.range(0, DIFFERENT)
                .mapToObj(number -> "(" + number + ", '\\x" + document(number) + "')")
                .collect(Collectors.joining(", ", "insert into doc values ", "")));
        try (InputStream script = Objects.requireNonNull(StoredOrders.class.getResourceAsStream("orders.sql"))) {
            database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":orders", Integer.toString(orders)));
        }
    }

    /** Packed as the database keeps it. */
    private static String document(int number) {
        byte[] said = OrderJson.write(SampleOrder.of(number)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Deflated.pack(said));
    }
}
