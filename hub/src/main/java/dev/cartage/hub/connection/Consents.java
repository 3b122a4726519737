package dev.cartage.hub.connection;

import dev.cartage.hub.storage.Ids;
import dev.cartage.hub.storage.Tenant;
import dev.cartage.model.Problem;
import dev.cartage.spi.Authorizer;
import dev.cartage.spi.Authorizer.Consent;
import dev.cartage.spi.RemoteException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gets merchants' consent: sends a browser to the platform, and takes what it brings back. */
public final class Consents {
    private static final String PURPOSE = "consent";
    private static final String STORE = "store";
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Ids ids;
    private final InstantSource clock;
    private final Tickets tickets;
    private final ConsentAttempts attempts;
    private final Stores stores;
    private final Drafts drafts;
    private final Remotes remotes;
    private final HandOvers handOvers;

    Consents(
            Ids ids,
            InstantSource clock,
            Tickets tickets,
            ConsentAttempts attempts,
            Stores stores,
            Drafts drafts,
            Remotes remotes,
            HandOvers handOvers) {
        this.ids = ids;
        this.clock = clock;
        this.tickets = tickets;
        this.attempts = attempts;
        this.stores = stores;
        this.drafts = drafts;
        this.remotes = remotes;
        this.handOvers = handOvers;
    }

    /**
     * For whom consent is wanted.
     *
     * @param remote {@code store/ID} or {@code draft/ID}
     * @param answers settings that were entered with it and hold if consent is given
     * @param handOver the link by which a merchant does it; 0 for none
     * @param by who does it
     * @param callback where the platform sends the browser back
     */
    public record Wanted(
            String remote, String platform, Map<String, String> answers, long handOver, String by, URI callback) {
        public long id() {
            return Long.parseLong(remote.substring(remote.indexOf('/') + 1));
        }

        public boolean isDraft() {
            return remote.startsWith(Drafts.PLACE);
        }
    }

    /** What came of it. @param problem empty if consent was given */
    public record Finished(long account, Wanted wanted, Optional<Problem> problem) {}

    /** A secret for a browser, by which it is known again. */
    public static String newBrowser() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return java.util.HexFormat.of().formatHex(bytes);
    }

    /**
     * Where the browser is to go.
     *
     * @param browser its secret
     * @throws RemoteException if the platform asks for no consent, or a setting or the application is missing
     */
    public URI begin(Wanted wanted, String browser) {
        var id = ids.next();
        var until = clock.instant().plus(VALID);
        var verifier = newBrowser();
        var consent = new Consent(wanted.callback(), tickets.write(PURPOSE, id, until), verifier);
        var page = authorizer(wanted).consent(consent);
        attempts.keep(id, new ConsentAttempts.Attempt(wanted, verifier), browser, until);
        return page;
    }

    private Authorizer authorizer(Wanted wanted) {
        return remotes.attempt(wanted.remote(), wanted.platform(), answers(wanted))
                .require(Authorizer.class);
    }

    /** A merchant's consent never goes together with secrets of the account's. */
    private Map<String, String> answers(Wanted wanted) {
        Map<String, String> answers = new HashMap<>(
                wanted.isDraft()
                        ? drafts.unsealed(wanted.id(), STORE)
                        : wanted.handOver() == 0 ? stores.unsealed(wanted.id()) : stores.settings(wanted.id()));
        answers.putAll(wanted.answers());
        return answers;
    }

    /**
     * The browser is back. Needs no account: the state leads to it.
     *
     * @param answered the query that it brought
     * @return empty if it was sent by nobody here, or long ago, or was here before
     */
    public Optional<Finished> finish(Map<String, String> answered, String browser) {
        var state = answered.getOrDefault("state", "");
        return tickets.read(PURPOSE, state)
                .flatMap(ticket -> Tenant.call(
                        ticket.account(),
                        () -> attempts.take(ticket.id(), browser)
                                .map(attempt -> new Finished(
                                        ticket.account(), attempt.wanted(), complete(attempt, state, answered)))));
    }

    private Optional<Problem> complete(ConsentAttempts.Attempt attempt, String state, Map<String, String> answered) {
        var wanted = attempt.wanted();
        try {
            requireStanding(wanted);
            var consent = new Consent(wanted.callback(), state, attempt.verifier());
            settle(wanted, authorizer(wanted).complete(consent, answered));
            return Optional.empty();
        } catch (RemoteException refused) {
            return Optional.of(refused.problem());
        } catch (Refused refused) {
            return Optional.of(refused.problems().getFirst());
        }
    }

    private void requireStanding(Wanted wanted) {
        if (wanted.handOver() != 0 && handOvers.open(wanted.handOver()).isEmpty()) {
            throw Refused.because(
                    "link-used-up", "This link leads nowhere any more.", "Ask for a new one where you got it.");
        }
    }

    private void settle(Wanted wanted, Map<String, String> told) {
        Map<String, String> entered = new HashMap<>(wanted.answers());
        Set<String> dropped = new HashSet<>();
        told.forEach((name, value) -> {
            if (value.isEmpty()) {
                dropped.add(name);
            } else {
                entered.put(name, value);
            }
        });
        if (wanted.isDraft()) {
            drafts.take(wanted.id(), wanted.platform(), entered, dropped);
        } else if (wanted.handOver() == 0) {
            stores.take(wanted.id(), entered, dropped, "");
        } else {
            handOvers.settle(wanted.handOver(), wanted.id(), entered, dropped, wanted.by(), true);
        }
    }

    /** Until when a consent holds; empty if there is none. @param remote {@code store/ID} or {@code draft/ID} */
    public Optional<Instant> until(String remote, String platform) {
        try {
            return authorizer(new Wanted(remote, platform, Map.of(), 0, "", URI.create("")))
                    .authorizedUntil();
        } catch (RemoteException | Refused incomplete) {
            return Optional.empty();
        }
    }
}
