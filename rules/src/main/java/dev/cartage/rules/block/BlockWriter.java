package dev.cartage.rules.block;

import static dev.cartage.rules.block.ValueWriter.condition;
import static dev.cartage.rules.block.ValueWriter.value;

import dev.cartage.model.Document;
import dev.cartage.rules.syntax.Expression;
import dev.cartage.rules.syntax.Printer;
import dev.cartage.rules.syntax.Statement;
import java.util.List;
import java.util.Locale;

/** Statements as blocks. */
final class BlockWriter {
    private BlockWriter() {}

    static Document body(List<Statement> body) {
        return Keyed.list(body, BlockWriter::block);
    }

    private static Document block(Statement statement) {
        return switch (statement) {
            case Statement.Comment comment ->
                Keyed.of("comment").and("text", comment.text()).done();
            case Statement.Set set -> set(set);
            case Statement.When when ->
                Keyed.of("when")
                        .and("branches", Keyed.list(when.branches(), BlockWriter::branch))
                        .and("otherwise", body(when.otherwise()))
                        .done();
            case Statement.For loop ->
                in(Keyed.of("for"), loop.collection(), loop.in())
                        .and("body", body(loop.body()))
                        .done();
            case Statement.Accumulate all ->
                in(Keyed.of("accumulate"), all.collection(), all.in())
                        .and("tallies", Keyed.list(all.tallies(), BlockWriter::tally))
                        .done();
            case Statement.Default end ->
                about("default", end.record())
                        .and("verdict", word(end.verdict()))
                        .done();
            case Statement.Decide decide ->
                about(word(decide.verdict()), decide.record()).done();
            case Statement.Route route -> route(route);
            case Statement.Bundle bundle ->
                about("bundle", bundle.record())
                        .and("key", value(bundle.key()))
                        .and("waiting", bundle.waiting().toString())
                        .done();
            case Statement.Hold hold -> hold(hold);
            case Statement.Split split -> split(split);
            case Statement.Archive archive -> about("archive", archive.record()).done();
            case Statement.Fail fail ->
                about("fail", fail.record())
                        .and("sentence", value(fail.sentence()))
                        .done();
            case Statement.Print print ->
                Keyed.of("print").and("value", value(print.value())).done();
            case Statement.Add add ->
                in(Keyed.of("add").and("count", value(add.count())), add.collection(), add.in())
                        .and("sets", Keyed.list(add.sets(), BlockWriter::set))
                        .done();
            case Statement.Tag tag ->
                about("tag", tag.record()).and("tag", value(tag.tag())).done();
            case Statement.Notify tell ->
                Keyed.of("notify")
                        .and("whom", value(tell.whom()))
                        .and("sentence", value(tell.sentence()))
                        .done();
        };
    }

    private static Document set(Statement.Set set) {
        return Keyed.of("set")
                .and("target", Printer.print((Expression) set.target()))
                .and("value", value(set.value()))
                .done();
    }

    private static Document branch(Statement.Branch branch) {
        return Keyed.of("branch")
                .and("condition", condition(branch.condition()))
                .and("body", body(branch.body()))
                .done();
    }

    static Keyed in(Keyed block, String collection, Expression.Path in) {
        return block.and("collection", collection).and("in", Printer.print(in));
    }

    private static Keyed about(String kind, String record) {
        return Keyed.of(kind).and("record", record);
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Document tally(Statement.Tally tally) {
        return Keyed.with("name", tally.name())
                .and("how", word(tally.how()))
                .and("of", value(tally.of()))
                .and("separator", tally.separator())
                .done();
    }

    private static Document route(Statement.Route route) {
        Keyed block = about("route", route.record());
        switch (route.warehouse()) {
            case Statement.Warehouse.Numbered numbered ->
                block.and("by", "number").and("warehouse", String.valueOf(numbered.number()));
            case Statement.Warehouse.Named named -> block.and("by", "name").and("warehouse", named.name());
        }
        return block.and("facility", route.facility()).done();
    }

    private static Document hold(Statement.Hold hold) {
        Keyed block = about("hold", hold.record());
        switch (hold.until()) {
            case Statement.Until.Lapse lapse ->
                block.and("lasts", "for").and("span", lapse.span().toString());
            case Statement.Until.Moment moment -> block.and("lasts", "until").and("until", value(moment.at()));
        }
        return block.and("reason", hold.reason().map(ValueWriter::value).orElse(Document.NOTHING))
                .done();
    }

    private static Document split(Statement.Split split) {
        Keyed block = in(Keyed.of("split"), split.collection(), split.in());
        switch (split.apart()) {
            case Statement.Apart.Where where ->
                block.and("apart", "when").and("condition", condition(where.condition()));
            case Statement.Apart.By by -> block.and("apart", "by").and("value", value(by.value()));
        }
        return block.and("suffix", split.suffix()).done();
    }
}
