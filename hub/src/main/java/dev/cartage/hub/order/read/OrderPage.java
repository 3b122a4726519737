package dev.cartage.hub.order.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list of orders, the newest first.
 *
 * @param older the last order of this page, if there are more below
 * @param newer the first order of this page, if there are more above
 * @param since where a search for a frequent word ended: what was imported before is not in the list
 * @param looked down to where orders were looked through: older ones may fit too, and {@code older} goes on with them
 */
public record OrderPage(
        List<OrderRow> rows,
        Optional<Long> older,
        Optional<Long> newer,
        Optional<Instant> since,
        Optional<Instant> looked) {}
