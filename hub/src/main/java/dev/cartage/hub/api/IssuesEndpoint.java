package dev.cartage.hub.api;

import dev.cartage.hub.alert.Issues;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/issues}: alerts of which a policy told people together, the newest first. */
@RestController
@RequestMapping("/api/issues")
class IssuesEndpoint {
    private static final String SELECT = """
            select id, policy_id, (select name from alert_policy where id = policy_id) policy, alerts alert_ids,
                opened_at, closed_at, nullif(closing, '') closing, nullif(closed_by, '') closed_by
            from issue where\s""";

    private final Tx tx;
    private final Asked asked;
    private final Issues issues;
    private final AlertsEndpoint alerts;
    private final Author author;
    private final Clock clock;

    IssuesEndpoint(Tx tx, Asked asked, Issues issues, AlertsEndpoint alerts, Author author, Clock clock) {
        this.tx = tx;
        this.asked = asked;
        this.issues = issues;
        this.alerts = alerts;
        this.author = author;
        this.clock = clock;
    }

    @GetMapping
    Map<String, Object> issues(@RequestParam Map<String, String> wanted) {
        var paging = Paging.of(wanted);
        var where = new Where().and("id < ?", paging.before());
        Asked.open(where, wanted);
        asked.between(where, wanted, "opened_at", "opened_at");
        asked.between(where, wanted, "closed_at", "closed_at");
        var rows = tx.call(jdbc -> jdbc.sql(SELECT + where.conditions() + " order by id desc limit " + paging.rows())
                .params(where.parameters())
                .query(JsonRows::read)
                .list());
        return paging.answer("issues", rows, row -> row, row -> (Long) row.get("id"));
    }

    /** With its alerts. */
    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(@PathVariable long id) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(tx.call(jdbc -> jdbc.sql(SELECT + "id = ?")
                        .param(id)
                        .query(JsonRows::read)
                        .optional())
                .orElseThrow(() -> new NoSuchThing("There is no issue " + id + ".")));
        shown.put("alerts", alerts.read(ids(shown.get("alert_ids"))));
        return shown;
    }

    private static Long[] ids(@Nullable Object list) {
        return list instanceof List<?> ids ? ids.stream().map(Long.class::cast).toArray(Long[]::new) : new Long[0];
    }

    /** By hand; one that is closed already stays as it is. */
    @PostMapping("/{id}/close")
    Map<String, @Nullable Object> close(@PathVariable long id) {
        one(id);
        issues.closeByHand(id, author.name(), clock.instant());
        return one(id);
    }
}
