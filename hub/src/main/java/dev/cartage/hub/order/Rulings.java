package dev.cartage.hub.order;

import dev.cartage.hub.rule.RuleSet;
import dev.cartage.hub.rule.RuleSets;
import dev.cartage.hub.rule.Where;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFacts;
import dev.cartage.model.Problem;
import dev.cartage.model.Promises;
import dev.cartage.model.Values;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.hook.Input;
import dev.cartage.rules.hook.Subject;
import dev.cartage.rules.outcome.Decision;
import dev.cartage.rules.outcome.Result;
import dev.cartage.spi.OrderSource.RawOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a verdict of an order: Current = edits(rules(edits(source))). Rules see the edits, and the edits have the last
 * word on what they touched. It works in memory alone; an account without rules costs it one look into a map.
 */
final class Rulings {
    private static final Values NO_FACTS = Values.none(OrderFacts.catalogue());

    private final RuleSets sets;
    private final Destinations destinations;

    Rulings(RuleSets sets, Destinations destinations) {
        this.sets = sets;
        this.destinations = destinations;
    }

    static Where where(Route route) {
        return new Where(route.storeId(), route.connectionId(), route.warehouseId());
    }

    /** @param withSource whether any rule looks at the store's own data */
    static Subject subject(Order order, Route route, RawOrder raw, boolean withSource) {
        Values facts = NO_FACTS.change()
                .set(OrderFacts.STORE_ID, Long.toString(route.storeId()))
                .set(OrderFacts.WAREHOUSE_ID, Long.toString(route.warehouseId()))
                .done();
        Subject subject = Subject.of(order).withFacts(facts);
        return withSource ? subject.withSource(SourceDocument.read(raw.content())) : subject;
    }

    /** @param said all that is left to ship of it, as the store says */
    Verdict judge(Waiting waiting, List<Share> shares, Edits edits, Order said, Instant now) {
        List<Share> standing = Share.standing(shares);
        if (standing.isEmpty()) {
            return new Verdict.NotOurs(waiting);
        }
        if (standing.size() > 1) {
            return divided(waiting, shares, edits, said, now);
        }
        Ruled ruled = ruled(waiting, standing.getFirst(), edits, now);
        return verdict(waiting, shares, ruled.outcome(), ruled.ruling());
    }

    /** Each warehouse's own rules judge what it is to ship. */
    private Verdict divided(Waiting waiting, List<Share> shares, Edits edits, Order said, Instant now) {
        List<Share> standing = Share.standing(shares);
        List<Ruling.Part> parts = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            Share share = standing.get(i);
            Order part = RuleLines.partOf(share.order(), "-" + (i + 1), i == 0);
            Ruled ruled = ruled(waiting, new Share(share.route(), part, share.locations()), edits.ofShare(), now);
            parts.addAll(
                    ruled.ruling().fate() instanceof Ruling.Parted further
                            ? further.parts()
                            : List.of(part(ruled.outcome(), ruled.ruling())));
        }
        Route first = standing.getFirst().route();
        Outcome whole = Outcome.stays(first, edits.over(said), new Ruling.Parted(parts));
        Ruling ruling = new Ruling(whole.fate(), false, List.of(), List.of(), List.of());
        return verdict(waiting, shares, whole, ruling);
    }

    private record Ruled(Outcome outcome, Ruling ruling) {}

    private Ruled ruled(Waiting waiting, Share share, Edits edits, Instant now) {
        Route route = share.route();
        Order edited = edits.over(share.order());
        RuleSet rules = sets.at(Hook.ORDER_IMPORT, where(route));
        if (rules.isEmpty() || rules.broken().isPresent()) {
            return new Ruled(new Outcome(route, false, edited, rules.broken(), new Ruling.Goes()), Ruling.NONE);
        }
        Subject subject = subject(edited, route, waiting.raw(), rules.readsSource());
        Result result = rules.run(new Input(List.of(subject), now, rules.zone(), false));
        Outcome outcome = outcome(result, edited, edits, route);
        Ruling ruling = new Ruling(
                outcome.fate(), outcome.routed(), tags(result), rules.touched(result), rules.notices(result));
        return new Ruled(outcome, ruling);
    }

    private static Verdict verdict(Waiting waiting, List<Share> shares, Outcome outcome, Ruling ruling) {
        boolean goesOn = !(ruling.fate() instanceof Ruling.Skipped
                || ruling.fate() instanceof Ruling.Archived
                || ruling.fate() instanceof Ruling.Parted);
        Route route = outcome.route();
        Check.Checked checked =
                goesOn ? Check.of(outcome.order(), route) : new Check.Checked(outcome.order(), Optional.empty());
        return outcome.problem()
                .or(checked::problem)
                .<Verdict>map(found -> new Verdict.Bad(waiting, route, checked.order(), found, ruling, shares))
                .orElseGet(() -> new Verdict.Good(waiting, route, checked.order(), ruling, shares));
    }

    /** What rules made of an order or of a part of one. */
    private record Outcome(Route route, boolean routed, Order order, Optional<Problem> problem, Ruling.Fate fate) {
        static Outcome stays(Route route, Order order, Ruling.Fate fate) {
            return new Outcome(route, false, order, Optional.empty(), fate);
        }
    }

    private Outcome outcome(Result result, Order before, Edits edits, Route route) {
        Order named = RuleLines.named(result, before);
        Order order = edits.over(named);
        Optional<Problem> failure = result.failure().map(Decision.Fail::problem);
        if (failure.isPresent()) {
            return new Outcome(route, false, order, failure, new Ruling.Goes());
        }
        Optional<Decision.Archive> archived = result.first(Decision.Archive.class);
        if (archived.isPresent()) {
            return Outcome.stays(
                    route, order, new Ruling.Archived("by " + archived.get().origin()));
        }
        Optional<Decision.Reject> rejected = result.all(Decision.Reject.class).stream()
                .filter(reject -> reject.target().line() == 0)
                .findFirst();
        if (rejected.isPresent()) {
            // Its lines stay, so that a person sees what was not wanted.
            return Outcome.stays(
                    route,
                    order.lines().isEmpty() ? before : order,
                    new Ruling.Skipped(rejected.get().reason()));
        }
        Optional<Decision.Split> split = result.first(Decision.Split.class);
        if (split.isPresent()) {
            return Outcome.stays(route, order, parted(split.get(), edits, route));
        }
        Destinations.Chosen chosen =
                destinations.choose(result, RuleLines.numbers(order, named, result.lines()), route);
        if (chosen.groups().size() > 1) {
            List<Ruling.Part> parts = new ArrayList<>();
            for (Destinations.Group group : chosen.groups()) {
                Order part = RuleLines.part(order, group.positions(), "-" + (parts.size() + 1), parts.isEmpty());
                boolean away = !group.route().equals(route);
                parts.add(part(new Outcome(group.route(), away, part, group.problem(), onTheWay(result)), List.of()));
            }
            return Outcome.stays(route, order, new Ruling.Parted(parts));
        }
        Destinations.Group all = chosen.groups().getFirst();
        return new Outcome(all.route(), chosen.routed(), order, all.problem(), onTheWay(result));
    }

    private Ruling.Fate parted(Decision.Split split, Edits edits, Route route) {
        List<Ruling.Part> parts = new ArrayList<>();
        for (Decision.Child child : split.children()) {
            Result result = child.result();
            Outcome outcome = outcome(result, result.order(), Edits.NONE, route);
            Outcome edited = new Outcome(
                    outcome.route(),
                    outcome.routed(),
                    edits.overPart(outcome.order()),
                    outcome.problem(),
                    outcome.fate());
            parts.addAll(
                    outcome.fate() instanceof Ruling.Parted further
                            ? further.parts()
                            : List.of(part(edited, tags(result))));
        }
        return new Ruling.Parted(parts);
    }

    private static Ruling.Part part(Outcome outcome, List<String> tags) {
        return part(outcome, new Ruling(outcome.fate(), outcome.routed(), tags, List.of(), List.of()));
    }

    /** The ruling is always one of its own, by which the part is known for one. */
    private static Ruling.Part part(Outcome outcome, Ruling ruling) {
        Check.Checked checked = Check.of(outcome.order(), outcome.route());
        boolean goesOn = !(outcome.fate() instanceof Ruling.Skipped || outcome.fate() instanceof Ruling.Archived);
        return new Ruling.Part(
                outcome.route(),
                checked.order(),
                outcome.problem().or(() -> goesOn ? checked.problem() : Optional.empty()),
                new Ruling(outcome.fate(), ruling.routed(), ruling.tags(), ruling.touches(), ruling.notices()));
    }

    /** A bundle waits by itself; an order that is held longer goes alone; what a platform promised goes at once. */
    private static Ruling.Fate onTheWay(Result result) {
        if (!Promises.mayWait(result.order())) {
            return new Ruling.Goes();
        }
        Optional<Ruling.Fate> held =
                result.first(Decision.Hold.class).map(hold -> new Ruling.Held(hold.until(), hold.reason()));
        return held.or(() -> result.first(Decision.Bundle.class)
                        .map(bundle -> new Ruling.Bundled(bundle.key(), bundle.waiting())))
                .orElseGet(Ruling.Goes::new);
    }

    static List<String> tags(Result result) {
        return result.all(Decision.Tag.class).stream()
                .map(tag -> tag.tag().strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
