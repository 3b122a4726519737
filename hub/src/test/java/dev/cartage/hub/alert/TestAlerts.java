package dev.cartage.hub.alert;

import dev.cartage.hub.account.Accounts;
import dev.cartage.hub.connection.HubAddress;
import dev.cartage.hub.connection.MovableClock;
import dev.cartage.hub.connection.TestConnections;
import dev.cartage.hub.connection.Troubles;
import dev.cartage.hub.lane.Lane;
import dev.cartage.hub.lane.LaneWorker;
import dev.cartage.hub.lane.Lanes;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Lease;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.hub.storage.Tx;
import dev.cartage.transport.AddressGuard;
import dev.cartage.transport.HttpExchange;
import dev.cartage.transport.HttpLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** This package as one node has it, for tests: with this machine's servers allowed, and walked by hand. */
public record TestAlerts(
        Tx tx,
        MovableClock clock,
        Alerts alerts,
        Issues issues,
        Policies policies,
        Channels channels,
        Messages messages,
        MailServers mailServers,
        Mailer mailer,
        AlertWatch watch,
        Messenger messenger) {
    public static TestAlerts on(Tx tx, MovableClock clock, TestConnections connections, CauseSource... more) {
        return on(tx, clock, connections, AddressGuard.allowing("127.0.0.0/8"), more);
    }

    static TestAlerts on(
            Tx tx, MovableClock clock, TestConnections connections, AddressGuard guard, CauseSource... more) {
        var ids = new Ids(tx);
        var lanes = new Lanes(tx);
        var accounts = new Accounts(tx, ids, clock);
        var alerts = new Alerts(tx, ids);
        var policies = new Policies(tx, ids, clock);
        var channels = new Channels(tx, ids, clock, connections.secrets(), policies);
        var wording = new Wording(HubAddress.of("https://hub.example.com"));
        var messages = new Messages(tx, ids, lanes, accounts, channels, wording);
        var servers = new MailServers(tx, connections.secrets());
        var mailer = new Mailer(servers, guard, clock);
        var remotes = new RemoteCauses(
                new Troubles(tx, clock), connections.connections(), connections.stores(), connections.warehouses());
        var sources = Stream.concat(Stream.of(more), Stream.of(remotes)).toList();
        var issues = new Issues(tx, ids, alerts, policies, messages);
        var gatherer = new Gatherer(tx, issues, policies, connections.connections(), messages);
        var notices = new RuleNotices(tx, channels, messages);
        var watch = new AlertWatch(tx, lanes, clock, sources, alerts, gatherer, notices);
        var http = new HttpExchange(guard, HttpLimits.usual(), clock);
        var messenger = new Messenger(new MessageQueue(tx), channels, new Carrier(mailer, http));
        return new TestAlerts(
                tx, clock, alerts, issues, policies, channels, messages, servers, mailer, watch, messenger);
    }

    /** Looks at what is wrong now. */
    public void look() {
        step(watch, "alerts");
    }

    /** Sends all that is due. @return when the next message is */
    Optional<Instant> send() {
        Optional<Instant> next = step(messenger, Messages.WORK);
        for (int steps = 0;
                steps < 100 && next.filter(at -> !at.isAfter(clock.instant())).isPresent();
                steps++) {
            next = step(messenger, Messages.WORK);
        }
        return next;
    }

    private Optional<Instant> step(LaneWorker worker, String work) {
        var lane = Lane.account(Tenant.account(), work);
        return worker.step(new Turn(lane, new Lease(lane.name(), 1, 0), () -> true), clock.instant());
    }

    /** The subjects of all messages so far, each with its state, the oldest first. */
    public List<String> written() {
        return tx.call(jdbc -> jdbc.sql("select status || ' ' || subject from alert_message order by id")
                .query(String.class)
                .list());
    }
}
