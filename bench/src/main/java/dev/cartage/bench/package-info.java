/**
 * Benchmarks and fault campaigns. Each is a command: {@link dev.cartage.bench.PipelineBench},
 * {@link dev.cartage.bench.CrashBench}, {@link dev.cartage.bench.IdleBench}. The hub and the sandbox are processes of
 * their own, so that each one's cost is its own, and so that the hub can be killed.
 */
@NullMarked
package dev.cartage.bench;

import org.jspecify.annotations.NullMarked;
