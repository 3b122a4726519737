package dev.cartage.sandbox.control;

/**
 * Answers one kind of control request. An {@link IllegalArgumentException} becomes status 400 with its sentence, anything
 * else 500.
 */
@FunctionalInterface
public interface Route {
    Reply answer(Request request) throws Exception;
}
