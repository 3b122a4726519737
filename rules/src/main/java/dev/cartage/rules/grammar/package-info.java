/** The lexer and parser that ANTLR makes from the grammar, and the two classes they stand on. */
@NullMarked
package dev.cartage.rules.grammar;

import org.jspecify.annotations.NullMarked;
