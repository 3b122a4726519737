package dev.cartage.hub.dispatch;

import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Tx;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Things leave by request. What was begun and not answered may have arrived, so it is asked for, or sent again only where
 * the remote recognises a repeat; otherwise a person decides.
 */
final class RequestRoute<T> implements Way {
    private final Tx tx;
    private final Subjects<T> subjects;
    private final Consignments consignments;
    private final Settlements settlements;
    private final Asking<T> asking;
    private final Sender<T> sender;

    RequestRoute(
            Tx tx,
            Subjects<T> subjects,
            Consignments consignments,
            Settlements settlements,
            Questions questions,
            Sender<T> sender) {
        this.tx = tx;
        this.subjects = subjects;
        this.consignments = consignments;
        this.settlements = settlements;
        this.asking = new Asking<>(subjects, settlements, questions, sender);
        this.sender = sender;
    }

    private record Frozen<T>(Consignment consignment, List<T> items) {}

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        Optional<Consignment> begun = consignments.open(turn.lane());
        if (begun.isPresent()) {
            return doubt(turn, begun.get(), now);
        }
        if (asking.ask(turn.lane(), now)) {
            return Optional.of(now);
        }
        Optional<Frozen<T>> frozen = freeze(turn, now);
        if (frozen.isEmpty()) {
            return settlements.nextDue(turn.lane());
        }
        return send(turn, frozen.get(), now);
    }

    /** What somebody began and did not finish may have arrived; what a later owner began is not ours to judge. */
    private Optional<Instant> doubt(Turn turn, Consignment begun, Instant now) {
        if (begun.token() > turn.lease().token()) {
            return Optional.of(now.plusSeconds(1));
        }
        List<Optional<Outcome>> unknown = begun.members().stream()
                .map(_ -> Optional.<Outcome>of(new Outcome.Unknown(Sending.SILENCE)))
                .toList();
        writeDown(turn, begun, unknown, now, now);
        return Optional.of(now);
    }

    private Optional<Frozen<T>> freeze(Turn turn, Instant now) {
        return tx.call(jdbc -> {
            List<Dispatch> due = consignments.ready(turn.lane(), subjects, sender.together(), now);
            Members<T> members = Members.of(due, subjects.leaving(turn.lane(), due));
            consignments.supersede(members.gone());
            return members.leaving().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Frozen<>(
                            consignments.freeze(turn, members.leaving(), "", new byte[0], now), members.items()));
        });
    }

    private Optional<Instant> send(Turn turn, Frozen<T> frozen, Instant now) {
        Sending<T> sending = new Sending<>(sender, turn.mayBegin());
        sending.sendAll(frozen.items());
        Instant next = sending.stopped()
                .filter(RemoteException.Throttled.class::isInstance)
                .map(stopped -> RemoteSteps.after((RemoteException.Throttled) stopped, now))
                .orElse(now);
        writeDown(turn, frozen.consignment(), sending.outcomes(), next, now);
        sending.stopped()
                .filter(stopped -> !(stopped instanceof RemoteException.Throttled))
                .ifPresent(stopped -> {
                    throw stopped;
                });
        return Optional.of(next);
    }

    /** @param again when those without an outcome, which were not tried, are due again */
    private void writeDown(
            Turn turn, Consignment consignment, List<Optional<Outcome>> outcomes, Instant again, Instant now) {
        String how = "request " + Long.toString(consignment.id(), 36);
        List<Settled> settled = new ArrayList<>();
        List<Dispatch> untried = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Dispatch member = consignment.members().get(i);
            outcomes.get(i)
                    .ifPresentOrElse(
                            outcome -> settled.add(new Settled(member, sayable(outcome), how)),
                            () -> untried.add(member));
        }
        tx.run(jdbc -> {
            if (consignments.settle(consignment, now)) {
                settlements.postpone(untried, again);
                settlements.writeAnswered(subjects, turn.lane(), settled, now);
            }
        });
    }

    /** What Unknown means depends on what the remote can do. */
    private Outcome sayable(Outcome outcome) {
        return outcome instanceof Outcome.Unknown unknown
                ? switch (sender.repeat()) {
                    case ASKABLE -> unknown;
                    case REPEATABLE -> new Outcome.Refused(unknown.problem(), Outcome.Retry.LATER);
                    case NEITHER -> Asking.forPerson(unknown.problem());
                }
                : outcome;
    }
}
