package dev.cartage.rules.engine;

import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Expression.Sought;
import dev.cartage.rules.syntax.Pattern;
import java.math.BigDecimal;
import java.util.List;

/** Compiles what is done with texts. */
final class TextFunctions {
    private final Names names;
    private final Expressions expressions;

    TextFunctions(Names names, Expressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    Typed cast(Expression.Cast cast) {
        Typed of = expressions.compile(cast.of());
        Type type = switch (cast.to()) {
            case TEXT, UPPER, LOWER, TRIMMED -> Type.TEXT;
            case NUMBER -> Type.NUMBER;
            case DATE -> Type.DAY;
        };
        boolean isNoNumber = of.type().isDate() || of.type() == Type.FLAG;
        boolean isNoDay = of.type() == Type.NUMBER || of.type() == Type.FLAG;
        if ((type == Type.NUMBER && isNoNumber) || (type == Type.DAY && isNoDay)) {
            names.fault(cast.place(), "From " + of.type().words() + " cannot be made " + type.words() + ".");
        }
        return new Typed(type, run -> {
            Object value = of.code().value(run);
            return value == null ? null : Texts.cast(value, cast.to(), run);
        });
    }

    Typed matching(Expression.Matching matching) {
        Code of = expressions.compile(matching.of()).code();
        Regex regex = expressions.regex(matching.pattern(), matching.place());
        return new Typed(Type.TEXT, run -> {
            Object value = of.value(run);
            return value == null ? null : regex.capture(run.text(value), run.budget);
        });
    }

    Typed replacing(Expression.Replacing replacing) {
        Code of = expressions.compile(replacing.of()).code();
        Code with = expressions.compile(replacing.with()).code();
        return switch (replacing.sought()) {
            case Sought.Match(Pattern pattern) -> {
                Regex regex = expressions.regex(pattern, replacing.place());
                yield new Typed(Type.TEXT, run -> {
                    Object value = of.value(run);
                    String by = run.text(with.value(run));
                    return value == null ? null : regex.replace(run.text(value), by, run.budget);
                });
            }
            case Sought.Literal(Expression text) -> {
                Code sought = expressions.compile(text).code();
                yield new Typed(Type.TEXT, run -> {
                    Object value = of.value(run);
                    String by = run.text(with.value(run));
                    return value == null ? null : Texts.replace(run.text(value), run.text(sought.value(run)), by, run);
                });
            }
        };
    }

    Typed padded(Expression.Padded padded) {
        Code of = expressions.compile(padded.of()).code();
        Code to = expressions.number(padded.to());
        Code with = expressions.compile(padded.with()).code();
        return new Typed(Type.TEXT, run -> {
            Object value = of.value(run);
            int width = count(to, run);
            return value == null ? null : Texts.padded(run.text(value), width, run.text(with.value(run)), run);
        });
    }

    Typed length(Expression.Length length) {
        Code of = expressions.compile(length.of()).code();
        return new Typed(Type.NUMBER, run -> {
            Object value = of.value(run);
            return value == null
                    ? null
                    : BigDecimal.valueOf(value instanceof List<?> list ? list.size() : Texts.length(run.text(value)));
        });
    }

    Typed part(Expression.Part part) {
        Code count = expressions.number(part.count());
        Code of = expressions.compile(part.of()).code();
        return new Typed(Type.TEXT, run -> {
            Object value = of.value(run);
            int letters = count(count, run);
            return value == null
                    ? null
                    : part.first()
                            ? Texts.first(run.text(value), letters, run)
                            : Texts.last(run.text(value), letters, run);
        });
    }

    private static int count(Code code, Run run) {
        Object value = code.value(run);
        return value == null ? 0 : Numbers.count(Convert.number(value), Integer.MAX_VALUE);
    }
}
