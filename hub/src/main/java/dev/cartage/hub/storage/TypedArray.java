package dev.cartage.hub.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/** An array sent in text form under its own type's name. */
record TypedArray(String type, List<Optional<String>> values) implements SqlTypeValue {
    @Override
    public void setTypeValue(PreparedStatement statement, int parameter, int sqlType, @Nullable String typeName)
            throws SQLException {
        var texts = values.stream().map(value -> value.orElse(null)).toArray(String[]::new);
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, texts));
    }
}
