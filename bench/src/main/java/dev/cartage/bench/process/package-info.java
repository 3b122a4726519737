/** Processes of the benchmarks' own: the hub, the sandbox. */
@NullMarked
package dev.cartage.bench.process;

import org.jspecify.annotations.NullMarked;
