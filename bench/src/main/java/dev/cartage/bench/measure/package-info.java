/** What a run cost: processor, memory, statements, time. */
@NullMarked
package dev.cartage.bench.measure;

import org.jspecify.annotations.NullMarked;
