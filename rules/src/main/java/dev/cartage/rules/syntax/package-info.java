/**
 * The text of rules and the tree it stands for: parse, print, and parse again gives the same tree. Knows nothing of
 * hooks, records or fields.
 */
@NullMarked
package dev.cartage.rules.syntax;

import org.jspecify.annotations.NullMarked;
