package dev.cartage.rules.block;

/**
 * Something wrong with a block.
 *
 * @param block its address, see {@link Addresses}; "" where it is all of them
 * @param sentence what is wrong, for the person who draws the rule
 */
public record BlockFault(String block, String sentence) {}
