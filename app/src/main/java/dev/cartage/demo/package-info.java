/** A small world of sandbox stores and warehouses around a real hub, for the demo, tests and benchmarks. */
@NullMarked
package dev.cartage.demo;

import org.jspecify.annotations.NullMarked;
