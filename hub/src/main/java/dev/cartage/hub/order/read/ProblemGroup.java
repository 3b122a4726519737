package dev.cartage.hub.order.read;

import dev.cartage.model.Problem;

/**
 * Orders that have the same problem.
 *
 * @param problem as the newest of them tells it
 * @param example the newest of them
 */
public record ProblemGroup(Problem problem, long orders, long example) {}
