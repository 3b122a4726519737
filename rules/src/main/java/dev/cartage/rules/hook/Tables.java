package dev.cartage.rules.hook;

import java.util.List;
import java.util.Optional;

/** The lookup tables that rules can read: carrier codes, shipping methods and the like. */
public interface Tables {
    /** No tables at all. */
    Tables NONE = new Tables() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Optional<String> find(String table, String key, String column) {
            return Optional.empty();
        }
    };

    /** The names of the tables there are. */
    List<String> names();

    /**
     * The value in the row of the key.
     *
     * @param column "" for the first column after the key
     * @return empty where the table, the row or the column does not exist, or the cell is empty
     */
    Optional<String> find(String table, String key, String column);
}
