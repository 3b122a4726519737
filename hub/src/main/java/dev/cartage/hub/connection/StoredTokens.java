package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Tokens;
import java.time.Instant;
import java.util.Optional;

/** The access tokens of one store or warehouse, sealed in the database, so that all nodes use the same. */
final class StoredTokens implements Tokens {
    private final Tx tx;
    private final Secrets secrets;
    private final String remote;

    StoredTokens(Tx tx, Secrets secrets, String remote) {
        this.tx = tx;
        this.secrets = secrets;
        this.remote = remote;
    }

    @Override
    public Optional<Token> current(String name) {
        return content(name).map(text -> parse(secrets.open(remote, field(name), text)));
    }

    private Optional<String> content(String name) {
        return tx.call(jdbc -> jdbc.sql("select content from remote_token where remote = ? and name = ?")
                .params(remote, name)
                .query(String.class)
                .optional());
    }

    @Override
    public boolean replace(String name, Optional<Token> read, Token by) {
        var content = secrets.seal(remote, field(name), format(by));
        return tx.call(jdbc -> {
            var stored = jdbc.sql("select content from remote_token where remote = ? and name = ? for update")
                    .params(remote, name)
                    .query(String.class)
                    .optional();
            var now = stored.map(text -> parse(secrets.open(remote, field(name), text)));
            if (!now.equals(read)) {
                return false;
            }
            return jdbc.sql("""
                            insert into remote_token (remote, name, content) values (?, ?, ?)
                            on conflict (remote, name) do update set content = excluded.content where ?
                            """)
                            .params(remote, name, content, stored.isPresent())
                            .update()
                    == 1;
        });
    }

    /** All tokens of one remote become another's. */
    static void move(Tx tx, Secrets secrets, String from, String to) {
        var before = new StoredTokens(tx, secrets, from);
        var after = new StoredTokens(tx, secrets, to);
        tx.run(jdbc -> {
            jdbc.sql("select name from remote_token where remote = ?")
                    .param(from)
                    .query(String.class)
                    .list()
                    .forEach(name ->
                            before.current(name).ifPresent(token -> after.replace(name, after.current(name), token)));
            forget(tx, from);
        });
    }

    static void forget(Tx tx, String remote) {
        tx.run(jdbc -> jdbc.sql("delete from remote_token where remote = ?")
                .param(remote)
                .update());
    }

    private static String field(String name) {
        return "token/" + name;
    }

    private static String format(Token token) {
        return token.expiresAt() + "\n" + token.access() + "\n" + token.refresh();
    }

    private static Token parse(String text) {
        var parts = text.split("\n", 3);
        return new Token(parts[1], parts[2], Instant.parse(parts[0]));
    }
}
