package dev.cartage.hub.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants as the database keeps them: {@code timestamptz}, cut to microseconds. */
public final class Timestamps {
    private Timestamps() {}

    /** A parameter for a statement. */
    public static OffsetDateTime parameter(Instant instant) {
        return cut(instant).atOffset(ZoneOffset.UTC);
    }

    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Empty where the column is null. */
    public static Optional<Instant> readOptional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
