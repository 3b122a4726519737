package dev.cartage.rules.engine;

import dev.cartage.model.Field;
import dev.cartage.rules.hook.Computed;
import dev.cartage.rules.hook.Part;
import dev.cartage.rules.hook.Shape;
import java.util.List;

/** Where a path leads. */
sealed interface Reached {
    record Whole(RowCode rows, Shape shape) implements Reached {}

    record FieldOf(RowCode rows, Field<?> field) implements Reached {}

    record FactOf(RowCode rows, Field<?> field) implements Reached {}

    record ComputedOf(RowCode rows, Computed computed) implements Reached {}

    record CustomOf(RowCode rows, Code key) implements Reached {}

    record SourceOf(RowCode rows, List<Code> keys) implements Reached {}

    record ItemOf(RowCode rows, Field<?> list, Code index) implements Reached {}

    record PartOf(RowCode rows, Part part) implements Reached {}

    record TallyOf(int slot, Type type) implements Reached {}

    /** Nowhere; the fault is noted. */
    record Nowhere() implements Reached {}
}
