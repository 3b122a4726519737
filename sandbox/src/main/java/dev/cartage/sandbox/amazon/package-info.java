/**
 * A stand-in for Amazon: it speaks the Selling Partner API on the wire, keeps a ledger of what really happened, and
 * misbehaves on command. Read {@link dev.cartage.sandbox.amazon.AmazonServer} first, then {@link
 * dev.cartage.sandbox.amazon.Seller}.
 */
@NullMarked
package dev.cartage.sandbox.amazon;

import org.jspecify.annotations.NullMarked;
