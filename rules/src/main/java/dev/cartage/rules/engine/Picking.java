package dev.cartage.rules.engine;

import dev.cartage.model.Document;
import dev.cartage.model.Field;
import dev.cartage.rules.hook.Part;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks one out of many: by place, from 0, or by a key. */
final class Picking {
    private Picking() {}

    static <T> @Nullable T item(List<T> items, Object at) {
        BigDecimal index = Convert.number(at);
        boolean inside = index.signum() >= 0 && index.compareTo(BigDecimal.valueOf(items.size())) < 0;
        return inside ? items.get(index.intValue()) : null;
    }

    /** The first whose field reads as the key does, case aside. */
    static RowCode byField(RowCode rows, Part part, Field<?> field, Code sought) {
        boolean isFact = part.shape().facts().find(field.name()).isPresent();
        return run -> {
            Row row = rows.row(run);
            String key = Convert.text(sought.value(run));
            if (row != null) {
                for (Row one : run.kept(row, part)) {
                    run.budget.step();
                    if (Convert.text(isFact ? one.fact(field) : one.read(field)).equalsIgnoreCase(key)) {
                        return one;
                    }
                }
            }
            return null;
        };
    }

    static @Nullable Object source(Row row, List<Code> keys, Run run) {
        Document here = row.base.source();
        for (Code key : keys) {
            Object step = key.value(run);
            if (step == null) {
                return null;
            }
            run.budget.step();
            here = here instanceof Document.Items(List<Document> of)
                    ? orNothing(item(of, step))
                    : here.get(Convert.text(step));
        }
        return Convert.scalar(here);
    }

    private static Document orNothing(@Nullable Document document) {
        return document == null ? Document.NOTHING : document;
    }
}
