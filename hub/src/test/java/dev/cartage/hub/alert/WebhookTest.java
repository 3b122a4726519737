package dev.cartage.hub.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.transport.AddressGuard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages by webhook: signed, with one id for all tries, and only where the network guard allows. */
class WebhookTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final Receiver receiver = new Receiver();
    private final MovableClock clock = new MovableClock();
    private final TestConnections connections = TestConnections.on(DATABASE, clock);
    private final TestAlerts alerts = TestAlerts.on(DATABASE.tx(), clock, connections);
    private final long account = TestDatabase.account(DATABASE);

    @AfterEach
    void close() {
        receiver.close();
    }

    private Channels.Made add(Channel.Kind kind) {
        return alerts.channels().add("Bot", kind, receiver.address(), 0);
    }

    private void tell(long id) {
        alerts.messages().test(alerts.channels().find(id).orElseThrow(), clock.instant());
    }

    private Channel.Last last(long id) {
        return alerts.channels().find(id).orElseThrow().last().orElseThrow();
    }

    @Test
    void theReceiverCanCheckTheSignature() {
        var secret = Tenant.call(account, () -> {
            var made = add(Channel.Kind.WEBHOOK);
            tell(made.id());
            alerts.send();
            return made.secret();
        });
        assertThat(receiver.received).singleElement().satisfies(one -> {
            assertThat(one.isSignedWith(secret)).isTrue();
            assertThat(one.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
            assertThat(one.body()).contains("\"type\":\"test\"", "\"subject\":\"Test of Bot\"");
        });
    }

    @Test
    void aFailedMessageIsTriedAgainUnderItsIdAndATakenOneNever() {
        receiver.answers.addAll(List.of(500, 503));
        Tenant.run(account, () -> {
            tell(add(Channel.Kind.WEBHOOK).id());
            for (int tries = 0; tries < 5; tries++) {
                alerts.send();
                clock.pass(Duration.ofHours(1));
            }
        });
        assertThat(receiver.received)
                .hasSize(3)
                .extracting(Receiver.Received::id)
                .containsOnly(receiver.received.getFirst().id());
    }

    @Test
    void whoIsGoneIsAskedNoMore() {
        receiver.answers.add(410);
        Tenant.run(account, () -> {
            var id = add(Channel.Kind.WEBHOOK).id();
            tell(id);
            assertThat(alerts.send()).isEmpty();
            assertThat(last(id).status()).isEqualTo("failed");
        });
        assertThat(receiver.received).hasSize(1);
    }

    @Test
    void slackGetsOneText() {
        Tenant.run(account, () -> {
            tell(add(Channel.Kind.SLACK).id());
            alerts.send();
        });
        assertThat(receiver.received)
                .singleElement()
                .satisfies(one -> assertThat(one.body()).startsWith("{\"text\":\"*Test of Bot*\\n"));
    }

    @Test
    void anAddressInAPrivateNetworkIsNotCalledUnlessAllowed() {
        var strict = TestAlerts.on(DATABASE.tx(), clock, connections, AddressGuard.publicOnly());
        Tenant.run(account, () -> {
            var id = add(Channel.Kind.WEBHOOK).id();
            tell(id);
            strict.send();
            assertThat(last(id).problem())
                    .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("address-not-allowed"));
        });
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void neitherAddressNorSecretStandsInTheDatabase() {
        Tenant.run(account, () -> {
            var made = add(Channel.Kind.WEBHOOK);
            var row = alerts.tx()
                    .call(jdbc -> jdbc.sql("select alert_channel::text from alert_channel")
                            .query(String.class)
                            .single());
            assertThat(row).doesNotContain("s3cret", made.secret());
            assertThat(alerts.channels().find(made.id()).orElseThrow().shown()).isEqualTo("127.0.0.1");
        });
    }
}
