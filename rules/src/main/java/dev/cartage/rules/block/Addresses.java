package dev.cartage.rules.block;

import dev.cartage.rules.syntax.Place;
import dev.cartage.rules.syntax.Rule;
import dev.cartage.rules.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Where blocks are. The second rule's first statement is {@code 1.0}; of a when, {@code 1.0.b2} is its third branch,
 * {@code 1.0.b2.3} a statement in it, and {@code 1.0.e.0} the first of otherwise. The editor's scripts count alike.
 */
public final class Addresses {
    /** A block, its place in the text, and the statement; a branch goes with its when. */
    public record Addressed(String address, Place place, Statement statement, int branch) {}

    private Addresses() {}

    static String rule(int index) {
        return String.valueOf(index);
    }

    static String in(String address, int index) {
        return address + "." + index;
    }

    static String branch(String when, int index) {
        return when + ".b" + index;
    }

    static String otherwise(String when) {
        return when + ".e";
    }

    /** Every statement and branch, in the order of the text. */
    public static List<Addressed> all(List<Rule> rules) {
        List<Addressed> all = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            body(rules.get(i).body(), rule(i), all);
        }
        return all;
    }

    private static void body(List<Statement> body, String address, List<Addressed> all) {
        for (int i = 0; i < body.size(); i++) {
            statement(body.get(i), in(address, i), all);
        }
    }

    private static void statement(Statement statement, String address, List<Addressed> all) {
        all.add(new Addressed(address, statement.place(), statement, -1));
        switch (statement) {
            case Statement.When when -> when(when, address, all);
            case Statement.For loop -> body(loop.body(), address, all);
            case Statement.Add _, Statement.Plain _ -> {}
        }
    }

    private static void when(Statement.When when, String address, List<Addressed> all) {
        for (int i = 0; i < when.branches().size(); i++) {
            Statement.Branch branch = when.branches().get(i);
            all.add(new Addressed(branch(address, i), branch.condition().place(), when, i));
            body(branch.body(), branch(address, i), all);
        }
        body(when.otherwise(), otherwise(address), all);
    }

    /** The address of what stands at the place: the last that begins at or before it; "" before the first. */
    public static String at(Place place, List<Addressed> all) {
        String address = "";
        for (Addressed one : all) {
            if (one.place().line() < place.line()
                    || one.place().line() == place.line() && one.place().column() <= place.column()) {
                address = one.address();
            }
        }
        return address;
    }
}
