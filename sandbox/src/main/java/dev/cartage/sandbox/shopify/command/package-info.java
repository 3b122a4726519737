/** The control API of the sandbox store; {@code docs/sandbox.md} lists its paths. */
@NullMarked
package dev.cartage.sandbox.shopify.command;

import org.jspecify.annotations.NullMarked;
