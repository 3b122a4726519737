package dev.cartage.hub.storage;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each source was read, in the remote's own words. Written in the transaction that keeps what was read. */
public final class RemoteCursors {
    private RemoteCursors() {}

    /** @param source names the source, for example by its lane */
    public static void move(JdbcClient jdbc, String source, String cursor, Instant now) {
        jdbc.sql("""
                        insert into remote_cursor (source, value, moved_at) values (?, ?, ?)
                        on conflict (source) do update set value = excluded.value, moved_at = excluded.moved_at
                        where remote_cursor.value <> excluded.value
                        """).params(source, cursor, Timestamps.parameter(now)).update();
    }

    /** "" before the first time. */
    public static String read(JdbcClient jdbc, String source) {
        return jdbc.sql("select value from remote_cursor where source = ?")
                .param(source)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
