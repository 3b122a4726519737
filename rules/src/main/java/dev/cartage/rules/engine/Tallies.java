package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.Expression.Arithmetic.Operator;
import dev.cartage.rules.syntax.Statement.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Works out the results of accumulates. Blank values are left out of all of them. */
final class Tallies {
    private Tallies() {}

    static Object of(Tally tally, Collections.Found found, int slot, Code value, Run run) {
        List<Object> values = values(found, slot, value, run);
        return switch (tally.how()) {
            case SUM -> sum(values);
            case COUNT ->
                BigDecimal.valueOf(values.stream()
                        .filter(one -> !Boolean.FALSE.equals(one))
                        .count());
            case JOIN -> join(values, tally.separator(), run);
        };
    }

    private static List<Object> values(Collections.Found found, int slot, Code value, Run run) {
        List<Object> values = new ArrayList<>();
        Row in = found.rows().row(run);
        for (Row row : in == null ? List.<Row>of() : run.kept(in, found.part())) {
            run.budget.steps(Budget.NUMBER);
            run.rows[slot] = row;
            Object one = value.value(run);
            if (one != null) {
                values.add(one);
            }
        }
        return values;
    }

    private static BigDecimal sum(List<Object> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : values) {
            sum = Objects.requireNonNull(Numbers.calculate(sum, Operator.PLUS, Convert.number(value)));
        }
        return sum;
    }

    private static String join(List<Object> values, String separator, Run run) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            String piece = (text.isEmpty() ? "" : separator) + Convert.text(value);
            run.budget.text(piece.length());
            text.append(piece);
        }
        return text.toString();
    }
}
