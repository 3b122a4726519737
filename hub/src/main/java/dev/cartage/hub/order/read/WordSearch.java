package dev.cartage.hub.order.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds orders by words, the newest first. A word that very many orders have is met among the newest few thousand; a rarer
 * one is asked of the index, slice by slice of ids, until there is enough to show or time is up.
 */
final class WordSearch {
    /** Newest orders looked through one by one. */
    private static final int NEWEST = 6_000;

    /** More than a page; the next one goes on from there. */
    private static final int ENOUGH = 60;

    /** How many bits of an id tell within a slice, as the database has it. */
    private static final int SLICE = 18;

    private static final int MOST = 1_000;
    /** Slices asked at once: the newest, then the two before it, and so on, before all the rest is asked for. */
    private static final int[] WIDTHS = {1, 2, 4};

    /** Milliseconds for all the rest. Words of very common letters alone take longer. */
    private static final int PATIENCE = 40;

    private static final String TIMED_OUT = "57014";

    private static final String IN_ORDERS =
            "select order_id from order_search where %s and account_id = current_account() and %s and order_id < ?";

    private final JdbcClient jdbc;
    private final List<String> words;
    private final String like;

    WordSearch(JdbcClient jdbc, List<String> words) {
        this.jdbc = jdbc;
        this.words = words;
        this.like = String.join(" and ", words.stream().map(_ -> "text like ?").toList());
    }

    /**
     * @param ids of orders that have all words, or a tracking number that begins like the first of them
     * @param since the id down to which was searched, because that had brought enough; empty if that is all there are
     */
    record Hits(Long[] ids, Optional<Long> since) {}

    Hits below(long orderId) {
        List<Long> named = named(orderId);
        if (!named.isEmpty()) {
            return new Hits(array(named), Optional.empty());
        }
        List<Long> found = new ArrayList<>(tracked());
        List<Long> newest = among(orderId);
        long seen = newest.isEmpty() ? 0 : newest.getLast();
        List<Long> near = newest.subList(0, Math.max(0, newest.size() - 1));
        if (near.size() >= ENOUGH) {
            found.addAll(near);
            return new Hits(array(found), Optional.of(seen));
        }
        int slice = (int) (Math.min(orderId, newestId()) >> SLICE);
        for (int width : WIDTHS) {
            int low = Math.max(0, slice - width + 1);
            List<Long> hits = indexed(low, slice, orderId);
            found.addAll(hits);
            if (hits.size() == MOST || low == 0) {
                return new Hits(array(found), hits.size() == MOST ? Optional.of(hits.getLast()) : Optional.empty());
            }
            if (found.size() >= ENOUGH) {
                return new Hits(array(found), Optional.of((long) low << SLICE));
            }
            slice = low - 1;
        }
        Optional<List<Long>> others = rest(slice, orderId);
        found.addAll(others.orElse(List.of()));
        Optional<Long> since = others.isEmpty()
                ? Optional.of((long) (slice + 1) << SLICE)
                : others.filter(hits -> hits.size() == MOST).map(List::getLast);
        return new Hits(array(found), since);
    }

    private static Long[] array(List<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    /** The hits among the newest, and last the id down to which was looked. */
    private List<Long> among(long orderId) {
        List<Long> hits = jdbc.sql("""
                        select order_id, hit from (
                            select order_id, %s hit, row_number() over (order by order_id desc) place from (
                                select order_id, text from order_search
                                where account_id = current_account() and order_id < ?
                                order by order_id desc limit %d) newest) looked
                        where hit or place = %d order by order_id desc
                        """.formatted(like, NEWEST, NEWEST))
                .params(Stream.concat(patterns(), Stream.of(orderId)).toList())
                .query((row, number) -> row.getBoolean("hit") ? row.getLong("order_id") : -row.getLong("order_id"))
                .list();
        List<Long> ids = new ArrayList<>(hits.stream().filter(id -> id > 0).toList());
        ids.add(hits.isEmpty() ? 0 : Math.abs(hits.getLast()));
        return ids;
    }

    private long newestId() {
        return jdbc.sql("select coalesce(max(order_id), 0) from order_search where account_id = current_account()")
                .query(Long.class)
                .single();
    }

    /** Each slice by itself, for the database would read them all to find the words in several. */
    private List<Long> indexed(int low, int high, long orderId) {
        String slices = IntStream.rangeClosed(low, high)
                .mapToObj(slice -> "(" + IN_ORDERS.formatted("slice = " + slice, like) + ")")
                .collect(Collectors.joining(" union all "));
        List<Object> each = Stream.concat(patterns(), Stream.of(orderId)).toList();
        return jdbc.sql("select order_id from (" + slices + ") found order by order_id desc limit " + MOST)
                .params(Collections.nCopies(high - low + 1, each).stream()
                        .flatMap(List::stream)
                        .toList())
                .query(Long.class)
                .list();
    }

    /** All slices up to one; empty if that takes longer than anybody wants to wait. */
    private Optional<List<Long>> rest(int high, long orderId) {
        jdbc.sql("savepoint before_the_rest").update();
        jdbc.sql("set local statement_timeout = " + PATIENCE).update();
        try {
            return Optional.of(jdbc.sql(IN_ORDERS.formatted("slice + 0 <= " + high, like)
                            + " order by order_id + 0 desc limit " + MOST)
                    .params(Stream.concat(patterns(), Stream.of(orderId)).toList())
                    .query(Long.class)
                    .list());
        } catch (DataAccessException slow) {
            if (slow.getRootCause() instanceof SQLException said && TIMED_OUT.equals(said.getSQLState())) {
                return Optional.empty();
            }
            throw slow;
        } finally {
            jdbc.sql("rollback to savepoint before_the_rest").update();
        }
    }

    private Stream<Object> patterns() {
        return words.stream().map(WordSearch::pattern);
    }

    static String pattern(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Orders whose whole number or e-mail address this is; pieces of these are in too many others to search for. */
    private List<Long> named(long orderId) {
        String word = words.getFirst();
        if (words.size() > 1 || word.length() < 4) {
            return List.of();
        }
        boolean address = word.matches("[^@%]+@[^@%]+[.][^@%]+");
        List<String> written = address ? List.of(word) : List.of(word, word.toUpperCase(Locale.ROOT), "#" + word);
        return jdbc.sql("select id from orders where " + (address ? "customer_email" : "number")
                        + " = any (?) and id < ? order by id desc limit " + MOST)
                .params(written.toArray(String[]::new), orderId)
                .query(Long.class)
                .list();
    }

    private List<Long> tracked() {
        String beginning = words.getFirst().toUpperCase(Locale.ROOT);
        return words.size() > 1 || beginning.length() < 6
                ? List.of()
                : jdbc.sql("""
                                select order_id from parcel
                                where tracking_number ~>=~ ? and tracking_number ~<~ ? and order_id is not null limit 200
                                """)
                        .params(beginning, beginning + Character.MAX_VALUE)
                        .query(Long.class)
                        .list();
    }
}
