package dev.cartage.hub.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.PaperConnector;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.rule.Forecast.Fate;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.rules.hook.Hook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackTestsTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Where HERE = new Where(7, 8, 9);
    private static final String SMALL = """
            rule "Small ones"
              when order.subtotal < %s then
                reject order
              end
            end
            """;

    private final long account = TestDatabase.account(DATABASE);
    private final TestRules here = TestRules.on(
            DATABASE.tx(),
            Clock.systemUTC(),
            TestConnections.on(DATABASE, Clock.systemUTC(), PaperConnector.store(), PaperConnector.warehouse()));
    private final PaperOrders orders = new PaperOrders();
    private final BackTests tests = new BackTests(
            here.sets(),
            here.rules(),
            orders,
            Clock.systemUTC(),
            Thread.ofPlatform().daemon().factory());

    private void order(int number, int daysAgo) {
        Order order = Order.draft("x" + number, "#" + number)
                .set(OrderFields.SUBTOTAL, Optional.of(new java.math.BigDecimal(number)))
                .done();
        orders.add(order, HERE, Instant.now().minus(Duration.ofDays(daysAgo)));
    }

    private BackTest.Report finished(BackTest test) throws InterruptedException {
        while (test.report().state() == BackTest.State.RUNNING) {
            Thread.sleep(5);
        }
        return test.report();
    }

    private BackTest begin(String changed, int days) {
        return Tenant.call(account, () -> {
            SavedRule rule = here.active(Hook.ORDER_IMPORT, SMALL.formatted("10"));
            return tests.begin(here.rules().proposed(rule.id(), changed), days);
        });
    }

    @Test
    void everyOrderThatWouldFareDifferentlyIsListedOldBesideNew() throws InterruptedException {
        order(1, 40);
        for (int number = 2; number <= 2_500; number++) {
            order(number, 1);
        }
        BackTest.Report report = finished(begin(SMALL.formatted("20"), 30));
        assertThat(report.state()).isEqualTo(BackTest.State.DONE);
        assertThat(report.orders()).as("the one of 40 days ago is too old").isEqualTo(2_499);
        assertThat(report.differing()).isEqualTo(10);
        assertThat(report.changes()).isEqualTo(Map.of(new BackTest.Change(Fate.LEAVES, Fate.SKIPPED), 10L));
        assertThat(report.differences())
                .extracting(BackTest.Difference::number)
                .containsExactly("#19", "#18", "#17", "#16", "#15", "#14", "#13", "#12", "#11", "#10");
        assertThat(report.differences().getFirst().after().words()).containsExactly("rejected order");
        assertThat(report.progress()).isEqualTo(1);
    }

    @Test
    void aRuleThatOnlyReadsDifferentlyMakesNoDifference() throws InterruptedException {
        order(5, 1);
        String renamed = SMALL.formatted("10.0").replace("Small ones", "Tiny ones");
        BackTest.Report report = finished(begin(renamed, 30));
        assertThat(report.orders()).isOne();
        assertThat(report.differing()).isZero();
    }

    @Test
    void whatCannotBeReadIsCountedAndHoldsUpNothing() throws InterruptedException {
        order(15, 1);
        orders.add("#gone", HERE, Instant.now(), Optional::empty);
        BackTest.Report report = finished(begin(SMALL.formatted("20"), 30));
        assertThat(report.unreadable()).isOne();
        assertThat(report.differing()).isOne();
    }

    @Test
    void itEndsSoonOnceItIsCanceled() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        for (int number = 1; number <= 3_000; number++) {
            orders.add("#" + number, HERE, Instant.now(), () -> {
                looked.countDown();
                return Optional.empty();
            });
        }
        BackTest test = begin(SMALL.formatted("20"), 30);
        test.cancel();
        BackTest.Report report = finished(test);
        assertThat(report.state()).isEqualTo(BackTest.State.CANCELED);
        assertThat(report.orders()).isLessThan(3_000);
    }

    @Test
    void nobodyElseSeesIt() {
        BackTest test = begin(SMALL.formatted("20"), 30);
        assertThat(Tenant.call(account, () -> tests.find(test.id()))).isPresent();
        assertThat(Tenant.call(TestDatabase.account(DATABASE), () -> tests.find(test.id())))
                .isEmpty();
        assertThat(List.of(test.id())).isNotEmpty();
    }
}
