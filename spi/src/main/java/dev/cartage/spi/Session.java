package dev.cartage.spi;

import java.time.Clock;

/**
 * What the hub gives a connector for one store or warehouse.
 *
 * @param settings an instance of {@link Connector#settings()}
 * @param wire for HTTP; throws inside a database transaction
 * @param files opens folder trees for file exchange; they throw inside a database transaction
 * @param tokens access tokens that the remote hands out and takes back
 * @param clock the only clock a connector may read
 * @param application what the hub is registered as at the platform
 */
public record Session(
        Record settings, Wire wire, Files.Servers files, Tokens tokens, Clock clock, Application application) {
    public Session(Record settings, Wire wire, Files.Servers files, Tokens tokens, Clock clock) {
        this(settings, wire, files, tokens, clock, Application.NONE);
    }

    public <S extends Record> S settings(Class<S> type) {
        return type.cast(settings);
    }
}
