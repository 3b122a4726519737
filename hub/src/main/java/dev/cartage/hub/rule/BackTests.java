package dev.cartage.hub.rule;

import dev.cartage.hub.rule.RecentOrders.Past;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.rules.hook.Hook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs back-tests, each on a thread of its own; nothing is written, and they are forgotten after an hour. */
public final class BackTests {
    private static final Logger log = LoggerFactory.getLogger(BackTests.class);
    private static final int PAGE = 1_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final RuleSets sets;
    private final Rules rules;
    private final RecentOrders orders;
    private final InstantSource clock;
    private final ThreadFactory threads;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Owned> all = new ConcurrentHashMap<>();

    private record Owned(long account, BackTest test) {}

    public BackTests(RuleSets sets, Rules rules, RecentOrders orders, InstantSource clock, ThreadFactory threads) {
        this.sets = sets;
        this.rules = rules;
        this.orders = orders;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * Begins to compare what is active at order import with what is proposed.
     *
     * @param proposed all rules that would be active, in their order; see {@link Rules#proposed}
     * @param days how far to look back, from 1 to 365
     */
    public BackTest begin(List<SavedRule> proposed, int days) {
        Instant now = clock.instant();
        all.values().removeIf(old -> old.test().report().begun().isBefore(now.minus(KEPT)));
        BackTest test = new BackTest(ids.incrementAndGet(), now);
        long account = Tenant.account();
        all.put(test.id(), new Owned(account, test));
        List<SavedRule> active = rules.active(Hook.ORDER_IMPORT);
        Duration back = Duration.ofDays(Math.clamp(days, 1, 365));
        threads.newThread(() -> Tenant.run(
                        account,
                        () -> run(
                                test,
                                new Comparison(
                                        (where, inOrder) -> sets.of(Hook.ORDER_IMPORT, where, inOrder),
                                        active,
                                        proposed),
                                back)))
                .start();
        return test;
    }

    /** Of the current account, begun on this node. */
    public Optional<BackTest> find(long id) {
        return Optional.ofNullable(all.get(id))
                .filter(owned -> owned.account() == Tenant.account())
                .map(Owned::test);
    }

    private void run(BackTest test, Comparison comparison, Duration back) {
        try {
            walk(test, comparison, orders, back);
            test.end(test.isCanceled() ? BackTest.State.CANCELED : BackTest.State.DONE, clock.instant());
        } catch (RuntimeException failure) {
            log.warn("Back-test {} failed", test.id(), failure);
            test.end(BackTest.State.FAILED, clock.instant());
        }
    }

    private static void walk(BackTest test, Comparison comparison, RecentOrders orders, Duration back) {
        Instant end = test.report().begun();
        Instant since = end.minus(back);
        Optional<Long> before = Optional.of(Long.MAX_VALUE);
        while (before.isPresent() && !test.isCanceled()) {
            RecentOrders.Page page = orders.page(before.get(), since, PAGE, comparison.readsSource());
            comparison.prepare(page.orders());
            List<Optional<Comparison.Answer>> answers =
                    page.orders().parallelStream().map(comparison::compare).toList();
            test.note(
                    answers.size(),
                    (int) answers.stream().filter(Optional::isEmpty).count(),
                    answers.stream()
                            .flatMap(Optional::stream)
                            .flatMap(answer -> answer.difference().stream())
                            .toList(),
                    share(page.orders(), end, back));
            before = page.last();
        }
    }

    private static double share(List<Past> page, Instant end, Duration back) {
        return page.isEmpty()
                ? 1
                : Math.clamp((double) Duration.between(page.getLast().at(), end).toMillis() / back.toMillis(), 0, 1);
    }
}
