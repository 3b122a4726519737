package dev.cartage.hub.rule;

import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.storage.Batch;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup tables of the current account: carrier codes, shipping methods and whatever else rules look up. */
public final class Tables {
    private static final int MOST_ROWS = 100_000;

    private final Tx tx;
    private final Ids ids;
    private final RuleBook book;

    Tables(Tx tx, Ids ids, RuleBook book) {
        this.tx = tx;
        this.ids = ids;
        this.book = book;
    }

    public List<LookupTable> all() {
        return tx.call(TableRows::all);
    }

    public Optional<LookupTable> find(long id) {
        return tx.call(jdbc -> jdbc.sql(TableRows.SELECT + " where id = ?")
                .param(id)
                .query(TableRows::table)
                .optional());
    }

    /** @throws Refused if there is none */
    public LookupTable require(long id) {
        return find(id).orElseThrow(() ->
                Refused.because("no-table", "There is no such lookup table.", "Choose a table of the list."));
    }

    /** In the order in which they were entered. */
    public List<LookupTable.Row> rows(long id) {
        return tx.call(jdbc -> TableRows.rows(jdbc, id));
    }

    /**
     * A new table, empty.
     *
     * @throws Refused if one of this name is there, or a column has no name or that of another
     */
    public LookupTable create(String name, Scope scope, List<String> columns) {
        if (scope.kind() == Scope.Kind.CONNECTION) {
            throw refused("A lookup table belongs to the account, a warehouse or a store.", "Choose one of these.");
        }
        List<String> named = columns(columns);
        String called = name.strip();
        if (called.isEmpty() || called.contains("\"")) {
            throw refused("“" + called + "” cannot be the name of a table.", "Use letters, digits and blanks.");
        }
        long id = ids.next();
        try {
            tx.run(jdbc -> {
                book.change();
                jdbc.sql("insert into lookup_table (id, name, kind, place_id, columns) values (?, ?, ?, ?, ?)")
                        .params(id, called, scope.kind().word(), scope.place())
                        .param(named.toArray(String[]::new))
                        .update();
            });
        } catch (DuplicateKeyException taken) {
            throw refused("There is a table “" + called + "” here already.", "Change that one, or choose a name.");
        }
        return require(id);
    }

    private static List<String> columns(List<String> columns) {
        List<String> named = columns.stream().map(String::strip).toList();
        if (named.isEmpty() || named.stream().anyMatch(String::isEmpty) || new HashSet<>(named).size() < named.size()) {
            throw refused("Each column needs a name of its own, and there must be one.", "Name the columns.");
        }
        return named;
    }

    /**
     * Puts these rows in the place of all that there are.
     *
     * @param seen the version on which the rows are based
     * @throws Refused if the table was changed since, or a row does not fit
     */
    public LookupTable write(long id, int seen, List<String> columns, List<LookupTable.Row> rows) {
        List<String> named = columns(columns);
        check(named, rows);
        tx.run(jdbc -> {
            book.change();
            int changed = jdbc.sql(
                            "update lookup_table set columns = ?, version = version + 1 where id = ? and version = ?")
                    .params(named.toArray(String[]::new), id, seen)
                    .update();
            if (changed == 0) {
                require(id);
                throw Refused.because(
                        "table-stale",
                        "Somebody else has changed this table meanwhile.",
                        "Look at the table as it is now, and enter your change again.");
            }
            jdbc.sql("delete from lookup_row where table_id = ?").param(id).update();
            insert(jdbc, id, rows);
        });
        return require(id);
    }

    private static void check(List<String> columns, List<LookupTable.Row> rows) {
        if (rows.size() > MOST_ROWS) {
            throw refused("A table holds " + MOST_ROWS + " rows at most.", "Split it into several.");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            LookupTable.Row row = rows.get(i);
            if (row.key().isEmpty() || row.cells().size() != columns.size()) {
                throw refused("Row " + (i + 1) + " has no key, or not one cell for each column.", "Correct the row.");
            }
            if (!keys.add(row.key())) {
                throw refused("“" + row.key() + "” is there twice, again in row " + (i + 1) + ".", "Keep one row.");
            }
        }
    }

    private static void insert(JdbcClient jdbc, long id, List<LookupTable.Row> rows) {
        Batch.of(IntStream.range(0, rows.size()).boxed().toList())
                .value(id)
                .texts(i -> rows.get(i).key())
                .ints(i -> i)
                .jsons(i -> JsonTexts.write(rows.get(i).cells()))
                .update(jdbc, """
                        insert into lookup_row (table_id, key, position, cells)
                        select ?, key, position, array(select jsonb_array_elements_text(cells))
                        from unnest(?, ?, ?) said (key, position, cells)
                        """);
    }

    /** The table with its key first, as CSV (RFC 4180). */
    public String export(long id) {
        return TableCsv.write(require(id), rows(id));
    }

    /** Puts what a CSV text says in the place of all rows. Its first line names the columns, the key first. */
    public LookupTable replace(long id, int seen, String csv) {
        TableCsv.Read read = TableCsv.read(csv);
        return write(id, seen, read.columns(), read.rows());
    }

    public void delete(long id) {
        tx.run(jdbc -> {
            book.change();
            jdbc.sql("delete from lookup_row where table_id = ?").param(id).update();
            jdbc.sql("delete from lookup_table where id = ?").param(id).update();
        });
    }

    static Refused refused(String sentence, String whatToDo) {
        return Refused.because("table-wrong", sentence, whatToDo);
    }
}
