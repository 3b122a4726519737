package dev.cartage.hub.rule;

import java.util.List;

/**
 * A lookup table, without its rows.
 *
 * @param scope the account, a warehouse or a store
 * @param columns those after the key, by which rules call them
 * @param version grows with every change
 */
public record LookupTable(long id, String name, Scope scope, List<String> columns, int version, int rows) {
    public LookupTable {
        columns = List.copyOf(columns);
    }

    /**
     * One row.
     *
     * @param key compared letter by letter
     * @param cells as many as the table has columns; "" for an empty one
     */
    public record Row(String key, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
