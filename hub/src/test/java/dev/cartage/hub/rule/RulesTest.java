package dev.cartage.hub.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartage.hub.connection.Connection;
import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.Refused;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.rules.hook.Hook;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final String GIFT = "rule \"Gift\"\n  tag order with \"gift\"\nend\n";
    private static final String TEST = "rule \"Test\"\n  reject order\nend\n";

    private final long account = TestDatabase.account(DATABASE);
    private final TestConnections all =
            TestConnections.on(DATABASE, Clock.systemUTC(), PaperConnector.store(), PaperConnector.warehouse());
    private final TestRules here = TestRules.on(DATABASE.tx(), Clock.systemUTC(), all);

    private void inAccount(Runnable work) {
        Tenant.run(account, work);
    }

    private SavedRule create(String text, Scope... scopes) {
        List<Scope> where = scopes.length == 0 ? List.of(Scope.ACCOUNT) : List.of(scopes);
        return TestRules.saved(here.rules().create(Hook.ORDER_IMPORT, text, where, "Sam"));
    }

    private Connection connection() {
        Map<String, String> answers = Map.of("shop", "pine", "token", "secret");
        return all.connect("Pine", PaperConnector.store(), answers, PaperConnector.warehouse(), answers);
    }

    private boolean counts(Where where) {
        return !here.sets().at(Hook.ORDER_IMPORT, where).isEmpty();
    }

    @Test
    void aNewRuleIsInactiveAndCountsOnlyOnceSwitchedOn() {
        inAccount(() -> {
            SavedRule rule = create("rule \"Gift\" tag order with \"gift\" end");
            assertThat(rule.active()).isFalse();
            assertThat(rule.text()).as("canonical layout").isEqualTo(GIFT);
            Where anywhere = new Where(1, 2, 3);
            assertThat(counts(anywhere)).isFalse();
            here.rules().activate(rule.id());
            assertThat(counts(anywhere)).isTrue();
            here.rules().deactivate(rule.id());
            assertThat(counts(anywhere)).isFalse();
        });
    }

    @Test
    void everySaveIsAVersionWithItsAuthorAndCanBeRolledBack() {
        inAccount(() -> {
            SavedRule rule = create(GIFT);
            String louder = GIFT.replace("\"gift\"", "\"GIFT\"");
            TestRules.saved(here.rules().save(rule.id(), 1, louder, "Kim"));
            assertThat(here.rules().diff(rule.id(), 1, 2))
                    .extracting(TextDiff.Line::kind)
                    .containsExactly(
                            TextDiff.Kind.SAME, TextDiff.Kind.REMOVED, TextDiff.Kind.ADDED, TextDiff.Kind.SAME);
            SavedRule back = TestRules.saved(here.rules().rollBack(rule.id(), 2, 1, "Lee"));
            assertThat(back.text()).isEqualTo(GIFT);
            assertThat(here.rules().versions(rule.id()))
                    .extracting(RuleVersion::version, RuleVersion::author, RuleVersion::note)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(3, "Lee", "rolled back to version 1"),
                            org.assertj.core.groups.Tuple.tuple(2, "Kim", ""),
                            org.assertj.core.groups.Tuple.tuple(1, "Sam", ""));
            assertThat(TestRules.saved(here.rules().save(rule.id(), 3, GIFT, "Lee"))
                            .version())
                    .as("saving what it says already")
                    .isEqualTo(3);
        });
    }

    @Test
    void aSaveBasedOnAnOldVersionIsRefusedWithTheNewOne() {
        inAccount(() -> {
            SavedRule rule = create(GIFT);
            TestRules.saved(here.rules().save(rule.id(), 1, TEST, "Kim"));
            assertThat(here.rules().save(rule.id(), 1, GIFT.replace("gift", "g"), "Lee"))
                    .isInstanceOfSatisfying(
                            Saving.Stale.class,
                            stale -> assertThat(stale.current().text()).isEqualTo(TEST));
        });
    }

    @Test
    void whatHasErrorsIsNotSaved() {
        inAccount(() -> {
            assertThat(here.rules().create(Hook.ORDER_IMPORT, "rule \"X\" set order.nots to 1 end", account(), "Sam"))
                    .isInstanceOfSatisfying(
                            Saving.Faulty.class,
                            faulty -> assertThat(faulty.faults().getFirst().suggestion())
                                    .isEqualTo("notes"));
            assertThat(here.rules().create(Hook.ORDER_IMPORT, GIFT + TEST, account(), "Sam"))
                    .isInstanceOf(Saving.Faulty.class);
            assertThat(here.rules().all()).isEmpty();
        });
    }

    private static List<Scope> account() {
        return List.of(Scope.ACCOUNT);
    }

    @Test
    void rulesRunInTheOrderInWhichTheyWereMoved() {
        inAccount(() -> {
            SavedRule first = create(GIFT);
            SavedRule second = create(TEST);
            SavedRule third = create(GIFT.replace("Gift", "Third"));
            here.rules().move(third.id(), 1);
            here.rules().delete(second.id());
            assertThat(here.rules().at(Hook.ORDER_IMPORT))
                    .extracting(SavedRule::id, SavedRule::priority)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(third.id(), 1),
                            org.assertj.core.groups.Tuple.tuple(first.id(), 2));
            assertThat(here.rules().versions(second.id())).as("kept").hasSize(1);
        });
    }

    @Test
    void aRuleCountsWhereItIsSharedAndNowhereElse() {
        inAccount(() -> {
            Connection one = connection();
            Where there = new Where(one.storeId(), one.id(), one.warehouseId());
            SavedRule rule = create(GIFT, Scope.store(one.storeId()));
            here.rules().activate(rule.id());
            assertThat(counts(there)).isTrue();
            assertThat(counts(new Where(1, 2, 3))).isFalse();
            for (Scope scope : List.of(Scope.connection(one.id()), Scope.warehouse(one.warehouseId()))) {
                here.rules().share(rule.id(), List.of(scope));
                assertThat(counts(there)).isTrue();
                assertThat(counts(new Where(one.storeId(), 2, 3))).isFalse();
            }
            assertThatThrownBy(() -> here.rules().share(rule.id(), List.of(Scope.store(77))))
                    .isInstanceOf(Refused.class);
        });
    }

    @Test
    void aRouteToAWarehouseThatIsNotThereIsPointedOut() {
        inAccount(() -> {
            connection();
            String routes = "rule \"R\" route order to warehouse 1 route order to warehouse \"Reno\" end";
            assertThat(here.checker()
                            .check(Hook.ORDER_IMPORT, routes, account())
                            .faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.sentence()).contains("“Reno”"));
        });
    }

    @Test
    void anotherAccountSeesNothingOfThem() {
        inAccount(() -> here.rules().activate(create(GIFT).id()));
        Tenant.run(TestDatabase.account(DATABASE), () -> {
            assertThat(here.rules().all()).isEmpty();
            assertThat(counts(new Where(1, 2, 3))).isFalse();
        });
    }
}
