package dev.cartage.hub.rule;

import dev.cartage.hub.connection.Connections;
import dev.cartage.hub.connection.Stores;
import dev.cartage.hub.rule.Overridden.Read;
import dev.cartage.hub.rule.TextComparisons.Compared;
import dev.cartage.rules.hook.Hook;
import dev.cartage.rules.syntax.Fault;
import dev.cartage.rules.syntax.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for rules that work, but probably not as they were meant, by their text and by the orders of the last 30 days. */
public final class Lint {
    private final Rules rules;
    private final RuleSets sets;
    private final RuleChecker checker;
    private final SeenValues seen;
    private final RuleLog log;
    private final Stores stores;
    private final Connections connections;
    private final InstantSource clock;

    public Lint(
            Rules rules,
            RuleSets sets,
            RuleChecker checker,
            SeenValues seen,
            RuleLog log,
            Stores stores,
            Connections connections,
            InstantSource clock) {
        this.rules = rules;
        this.sets = sets;
        this.checker = checker;
        this.seen = seen;
        this.log = log;
        this.stores = stores;
        this.connections = connections;
        this.clock = clock;
    }

    /** All rules of the account, and its stores. */
    public List<Finding> all() {
        List<SavedRule> all = rules.all();
        List<SavedRule> active = all.stream().filter(SavedRule::active).toList();
        List<Finding> findings = new ArrayList<>();
        all.forEach(rule -> findings.addAll(ofText(rule)));
        findings.addAll(overridden(active));
        findings.addAll(neverMatched(active));
        MethodLint methods = new MethodLint(
                sets,
                active.stream().filter(rule -> rule.hook() == Hook.ORDER_IMPORT).toList());
        findings.addAll(methods.storesWithout(stores.all(), connections.all()));
        findings.addAll(methods.methodsWithout(seen.sample().orders(), stores.all()));
        return findings;
    }

    /**
     * What there is to say of a rule that is being written, as if it were switched on as it stands; its faults, which the
     * checker tells, apart.
     *
     * @param id of the saved rule; 0 for a new one, which stands last
     * @param text without faults
     */
    public List<Finding> whileWritten(long id, Hook hook, String text, List<Scope> scopes) {
        SavedRule draft = rules.find(id)
                .map(saved -> saved.saying(saved.name(), text))
                .orElse(new SavedRule(0, hook, "", text, scopes, Integer.MAX_VALUE, true, 1, 60, clock.instant()));
        List<SavedRule> inOrder = Stream.concat(
                        rules.active(hook).stream().filter(rule -> rule.id() != id), Stream.of(draft))
                .sorted(Comparator.comparingInt(SavedRule::priority))
                .toList();
        return Stream.concat(ofText(draft).stream(), overridden(inOrder).stream())
                .filter(finding -> finding.rule() == id && finding.kind() != Finding.Kind.FAULTY)
                .toList();
    }

    /** One rule, saved or not yet. */
    public List<Finding> ofText(SavedRule saved) {
        List<Finding> findings = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Fault fault :
                checker.check(saved.hook(), saved.text(), saved.scopes()).faults()) {
            String hint = fault.suggestion().isEmpty() ? "" : " Did you mean " + fault.suggestion() + "?";
            if (said.add(fault.sentence())) {
                String where = "Look at line " + fault.place().line() + ".";
                findings.add(Finding.of(Finding.Kind.FAULTY, saved, fault.place(), fault.sentence() + hint, where));
            }
        }
        for (Rule rule : dev.cartage.rules.Rules.parse(saved.text()).rules()) {
            findings.addAll(Unreachable.of(saved, rule));
            TextComparisons.of(rule)
                    .forEach(
                            compared -> otherCase(compared)
                                    .ifPresent(
                                            other -> findings.add(
                                                    Finding.of(
                                                            Finding.Kind.CASE_DIFFERS,
                                                            saved,
                                                            compared.text().place(),
                                                            "“"
                                                                    + compared.text()
                                                                            .of() + "” was not seen in 30 days, but “"
                                                                    + other + "” was.",
                                                            "Write it as it is seen, or in a way that takes all letters: is_like, or matches /…/i."))));
        }
        return findings;
    }

    /** How the value was seen, where it was seen in other letters only. */
    private Optional<String> otherCase(Compared compared) {
        List<String> values = seen.of(Words.of(compared.path()).replace("order_item.", "order_line."));
        String wanted = compared.text().of();
        return values.stream().anyMatch(value -> compared.fits().test(value, wanted))
                ? Optional.empty()
                : values.stream()
                        .filter(value -> compared.fits().test(lower(value), lower(wanted)))
                        .findFirst();
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Rules override each other where they count in the same places. */
    private static List<Finding> overridden(List<SavedRule> active) {
        Map<Hook, Map<List<Scope>, List<Read>>> together = new EnumMap<>(Hook.class);
        for (SavedRule saved : active) {
            for (Rule rule : dev.cartage.rules.Rules.parse(saved.text()).rules()) {
                together.computeIfAbsent(saved.hook(), _ -> new java.util.HashMap<>())
                        .computeIfAbsent(saved.scopes(), _ -> new ArrayList<>())
                        .add(new Read(saved, rule));
            }
        }
        return together.values().stream()
                .flatMap(byScope -> byScope.values().stream())
                .flatMap(reads -> Overridden.of(reads).stream())
                .toList();
    }

    private List<Finding> neverMatched(List<SavedRule> active) {
        Instant since = clock.instant().minus(SeenValues.BACK);
        Map<Long, Long> hits = log.hitsSince(LocalDate.ofInstant(since, ZoneOffset.UTC));
        return active.stream()
                .filter(rule -> rule.createdAt().isBefore(since) && !hits.containsKey(rule.id()))
                .map(rule -> Finding.of(
                        Finding.Kind.NEVER_MATCHED,
                        rule,
                        dev.cartage.rules.syntax.Place.NOWHERE,
                        "“" + rule.name() + "” has done nothing in 30 days.",
                        "Look whether what it waits for still exists; if not, switch it off."))
                .toList();
    }
}
