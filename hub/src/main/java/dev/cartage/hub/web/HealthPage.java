package dev.cartage.hub.web;

import dev.cartage.hub.storage.Timestamps;
import dev.cartage.hub.storage.Tx;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /health}, without sign-in: 200 while the hub can do its work, else 503. */
@RestController
class HealthPage {
    /**
     * @param status {@code up} or {@code down}
     * @param clockDifferenceMillis this machine's clock minus the database's
     */
    record Health(String status, long clockDifferenceMillis) {}

    private final Tx tx;
    private final Clock clock;

    HealthPage(Tx tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        try {
            var database = tx.call(jdbc -> jdbc.sql("select clock_timestamp() as now")
                    .query((row, _) -> Timestamps.read(row, "now"))
                    .single());
            return ResponseEntity.ok(
                    new Health("up", Duration.between(database, clock.instant()).toMillis()));
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("down", 0));
        }
    }
}
