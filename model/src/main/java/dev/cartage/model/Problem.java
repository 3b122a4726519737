package dev.cartage.model;

/**
 * Something a person must know, in words that person understands.
 *
 * @param code stable, lower case with dashes, for search, grouping and the documentation: {@code address-too-long}
 * @param sentence what happened and why, for a warehouse clerk
 * @param whatToDo the next step, as an instruction; never empty
 */
public record Problem(String code, String sentence, String whatToDo) {}
