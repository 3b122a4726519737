package dev.cartage.hub.api;

import dev.cartage.hub.storage.Tx;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/alerts}, the newest first, and {@code GET /api/alerts/ID}. They open and close by themselves. */
@RestController
@RequestMapping("/api/alerts")
class AlertsEndpoint {
    private static final String SELECT = """
            select id, event, target, connections connection_ids, problem_code code, problem_sentence sentence,
                problem_action what_to_do, path, opened_at, closed_at
            from alert where\s""";

    private final Tx tx;
    private final Asked asked;

    AlertsEndpoint(Tx tx, Asked asked) {
        this.tx = tx;
        this.asked = asked;
    }

    @GetMapping
    Map<String, Object> alerts(@RequestParam Map<String, String> wanted) {
        var paging = Paging.of(wanted);
        var where = new Where().and("id < ?", paging.before());
        Asked.open(where, wanted);
        Asked.text(where, wanted, "event", "event");
        Asked.text(where, wanted, "target", "target");
        asked.between(where, wanted, "opened_at", "opened_at");
        asked.between(where, wanted, "closed_at", "closed_at");
        var rows = tx.call(jdbc -> jdbc.sql(SELECT + where.conditions() + " order by id desc limit " + paging.rows())
                .params(where.parameters())
                .query(JsonRows::read)
                .list());
        return paging.answer("alerts", rows, row -> row, row -> (Long) row.get("id"));
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        return read(id).stream().findFirst().orElseThrow(() -> new NoSuchThing("There is no alert " + id + "."));
    }

    /** The oldest first; those that there are not are left out. */
    List<Map<String, @Nullable Object>> read(Long... ids) {
        return tx.call(jdbc -> jdbc.sql(SELECT + "id = any (?) order by opened_at, id")
                .param(ids)
                .query(JsonRows::read)
                .list());
    }
}
