/** Stores and warehouses in a process of their own, and how it is talked to. */
@NullMarked
package dev.cartage.bench.world;

import org.jspecify.annotations.NullMarked;
