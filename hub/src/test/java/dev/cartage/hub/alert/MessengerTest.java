package dev.cartage.hub.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.storage.Database;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.TestDatabase;
import dev.cartage.spi.RemoteException;
import dev.cartage.transport.AddressGuard;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail leaves over a real SMTP server. */
class MessengerTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MovableClock clock = new MovableClock();
    private final TestConnections connections = TestConnections.on(DATABASE, clock);
    private final TestAlerts alerts = TestAlerts.on(DATABASE.tx(), clock, connections);
    private final long account = TestDatabase.account(DATABASE);
    private int port;

    @BeforeEach
    void start() {
        inAccount(() -> DATABASE.tx()
                .run(jdbc -> jdbc.sql("insert into account_profile (name) values ('Acme')")
                        .update()));
        post.start();
        post.setUser("cartage@example.com", "cartage", "four plain words");
        port = post.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    private void inAccount(Runnable work) {
        Tenant.run(account, work);
    }

    private void server(String password) {
        alerts.mailServers()
                .save(new MailServer(
                        "127.0.0.1", port, MailServer.Security.NONE, "cartage", password, "cartage@example.com"));
    }

    private Channel channel(int everyMinutes) {
        var made = alerts.channels()
                .add("Operations", Channel.Kind.MAIL, "ops@example.com, night@example.com", everyMinutes);
        return alerts.channels().find(made.id()).orElseThrow();
    }

    private static Wording.News news(String subject) {
        return new Wording.News(subject, "Look at “" + subject + "”.", "{\"type\":\"test\"}");
    }

    @Test
    void aMailReachesEveryAddressWithWordsAndIdIntact() throws MessagingException {
        inAccount(() -> {
            server("four plain words");
            alerts.messages().tell(channel(0), news("Überlauf"), clock.instant());
            assertThat(alerts.send()).isEmpty();
        });
        MimeMessage[] received = post.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("Überlauf");
        assertThat(GreenMailUtil.getBody(received[0])).isNotEmpty();
        assertThat(received[0].getMessageID()).endsWith("@example.com>").isEqualTo(received[1].getMessageID());
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void whatCannotBeSentIsTriedAgainAndSaysWhy() {
        inAccount(() -> {
            server("wrong");
            var channel = channel(0);
            alerts.messages().tell(channel, news("Disk"), clock.instant());
            var again = alerts.send().orElseThrow();
            assertThat(again).isEqualTo(clock.instant().plusSeconds(30));
            assertThat(alerts.channels().find(channel.id()).orElseThrow().last().orElseThrow())
                    .satisfies(last ->
                            assertThat(last.problem().orElseThrow().code()).isEqualTo("mail-login-refused"));
            server("four plain words");
            clock.pass(Duration.ofSeconds(30));
            assertThat(alerts.send()).isEmpty();
            clock.pass(Duration.ofDays(1));
            assertThat(alerts.send()).isEmpty();
            assertThat(alerts.channels()
                            .find(channel.id())
                            .orElseThrow()
                            .last()
                            .orElseThrow()
                            .status())
                    .isEqualTo("sent");
        });
        assertThat(post.getReceivedMessages()).hasSize(2);
    }

    @Test
    void newsGathersForOneMessage() throws MessagingException {
        inAccount(() -> {
            server("four plain words");
            var channel = channel(15);
            alerts.messages().tell(channel, news("One"), clock.instant());
            clock.pass(Duration.ofMinutes(10));
            alerts.messages().tell(channel, news("Two"), clock.instant());
            assertThat(alerts.send()).contains(clock.instant().plus(Duration.ofMinutes(5)));
            assertThat(post.getReceivedMessages()).isEmpty();
            clock.pass(Duration.ofMinutes(5));
            assertThat(alerts.send()).isEmpty();
        });
        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat(post.getReceivedMessages()[0].getSubject()).isEqualTo("2 messages");
    }

    @Test
    void aDailyDigestLeavesInTheMorning() {
        inAccount(() -> {
            var channel = channel(Channel.DAILY);
            alerts.messages().tell(channel, news("One"), clock.instant());
            // It is ten in the morning, UTC.
            assertThat(alerts.send()).contains(clock.instant().plus(Duration.ofHours(22)));
        });
    }

    @Test
    void aMailServerInAPrivateNetworkIsNotTalkedToUnlessAllowed() {
        var strict = TestAlerts.on(DATABASE.tx(), clock, connections, AddressGuard.publicOnly());
        inAccount(() -> {
            server("four plain words");
            assertThatThrownBy(() -> strict.mailer().send(List.of("ops@example.com"), "1", "Hello", "Hello"))
                    .isInstanceOf(RemoteException.NotAuthorized.class)
                    .hasMessageContaining("address-not-allowed");
        });
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void thePasswordIsNotInTheDatabase() {
        inAccount(() -> {
            server("four plain words");
            server("");
            assertThat(alerts.mailServers().find().orElseThrow().password()).isEqualTo("four plain words");
            String row = alerts.tx()
                    .call(jdbc -> jdbc.sql("select mail_server::text from mail_server")
                            .query(String.class)
                            .single());
            assertThat(row).doesNotContain("four plain words");
        });
    }
}
