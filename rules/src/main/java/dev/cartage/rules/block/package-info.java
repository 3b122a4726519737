/** Rules as blocks for the visual editor: a tree of keys and texts that can be drawn, and back without loss. */
@NullMarked
package dev.cartage.rules.block;

import org.jspecify.annotations.NullMarked;
