/** Which connectors there are, as a table for the terminal and as the tables of {@code docs/connectors}. */
@NullMarked
package dev.cartage.catalog;

import org.jspecify.annotations.NullMarked;
