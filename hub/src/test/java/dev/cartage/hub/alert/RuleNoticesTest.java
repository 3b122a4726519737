package dev.cartage.hub.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.rule.RuleLog;
import dev.cartage.hub.rule.TestRules;
import dev.cartage.hub.rule.Touch;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.rules.hook.Hook;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom a rule notifies is told: a mail address by mail, any other name by the alert channel that is called so. */
class RuleNoticesTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final MovableClock clock = new MovableClock();
    private final TestConnections connections = TestConnections.on(DATABASE, clock);
    private final TestAlerts alerts = TestAlerts.on(DATABASE.tx(), clock, connections);
    private final RuleLog log = TestRules.on(DATABASE.tx(), clock, connections).log();
    /** Its number is that of its rule too. */
    private final long account = TestDatabase.account(DATABASE);

    private void notified(String whom, String... sentences) {
        var notices = Stream.of(sentences)
                .map(sentence -> new RuleLog.Notice(account, whom, sentence))
                .toList();
        var touch = new Touch(account, 1, "Watch", List.of("notified " + whom));
        log.write(List.of(new RuleLog.Entry(0, Hook.ORDER_IMPORT, clock.instant(), List.of(touch), notices)));
    }

    private List<String> messages() {
        return alerts.tx().call(jdbc -> jdbc.sql("""
                        select coalesce(channel.name, message.address) || ': ' || subject
                        from alert_message message left join alert_channel channel on channel.id = message.channel_id
                        order by message.id
                        """).query(String.class).list());
    }

    @Test
    void theChannelOfThatNameAndTheMailAddressAreTold() {
        Tenant.run(account, () -> {
            alerts.channels().add("Operations", Channel.Kind.MAIL, "desk@example.com", 0);
            notified("operations", "#1001 needs a country");
            notified("ada@example.com", "Look at #1002");
            alerts.look();
            assertThat(messages())
                    .containsExactlyInAnyOrder("Operations: #1001 needs a country", "ada@example.com: Look at #1002");
            alerts.look();
            assertThat(messages()).as("told once").hasSize(2);
        });
    }

    @Test
    void manyNoticesToOneReceiverAreOneMessage() {
        Tenant.run(account, () -> {
            notified("ada@example.com", "One", "Two");
            notified("ada@example.com", "Three");
            alerts.look();
            assertThat(messages()).containsExactly("ada@example.com: 3 notices of rules");
        });
    }

    @Test
    void whatIsOlderThanADayOrForNobodyIsNotTold() {
        Tenant.run(account, () -> {
            notified("nobody of that name", "Lost");
            notified("ada@example.com", "Old");
            clock.pass(Duration.ofDays(2));
            alerts.look();
            assertThat(messages()).isEmpty();
        });
    }
}
