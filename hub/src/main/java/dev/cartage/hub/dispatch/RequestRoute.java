package dev.cartage.hub.dispatch;

import dev.cartage.hub.lane.Turn;
import dev.cartage.hub.storage.Leases;
import dev.cartage.hub.storage.Tx;
import dev.cartage.model.Problem;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Things leave by request. What was begun and not answered may have arrived, so it is asked for, or sent again only where
 * the remote recognises a repeat; otherwise a person decides.
 */
final class RequestRoute<T> implements Way {
    private static final int QUESTIONS = 30;
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(10);
    /** A lease and the time-out of one request. */
    private static final Duration UNTIL_OLD_OWNER_IS_DONE = Leases.USUAL.plusSeconds(30);

    private static final Problem SILENCE = new Problem(
            "no-answer",
            "The other side did not answer, so it is not known whether it has this.",
            "Nothing to do: Cartage asks before it sends anything again.");

    private final Tx tx;
    private final Subjects<T> subjects;
    private final Consignments consignments;
    private final Settlements settlements;
    private final Questions questions;
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
        this.questions = questions;
        this.sender = sender;
    }

    private record Frozen<T>(Consignment consignment, List<T> items) {}

    @Override
    public Optional<Instant> step(Turn turn, Instant now) {
        Optional<Consignment> begun = consignments.open(turn.lane());
        if (begun.isPresent()) {
            settleUnanswered(turn, begun.get(), now);
            return Optional.of(now);
        }
        if (ask(turn, now)) {
            return Optional.of(now);
        }
        Optional<Frozen<T>> frozen = freeze(turn, now);
        if (frozen.isEmpty()) {
            return settlements.nextDue(turn.lane());
        }
        return send(turn, frozen.get(), now);
    }

    /** Whoever began it may still be at it; it is asked for only once that is over. */
    private void settleUnanswered(Turn turn, Consignment begun, Instant now) {
        boolean ours = begun.token() == turn.lease().token();
        List<Outcome> outcomes = begun.members().stream()
                .<Outcome>map(_ -> new Outcome.Unknown(SILENCE))
                .toList();
        settle(turn, begun, outcomes, now, now.plus(ours ? FIRST_QUESTION : UNTIL_OLD_OWNER_IS_DONE));
    }

    private Optional<Frozen<T>> freeze(Turn turn, Instant now) {
        return tx.call(jdbc -> {
            List<Dispatch> due = consignments.due(turn.lane(), sender.batch(), now);
            Members<T> members = Members.of(due, subjects.load(turn.lane(), due));
            consignments.supersede(members.gone());
            return members.leaving().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Frozen<>(
                            consignments.freeze(turn, members.leaving(), "", new byte[0], now), members.items()));
        });
    }

    private Optional<Instant> send(Turn turn, Frozen<T> frozen, Instant now) {
        List<Dispatch> members = frozen.consignment().members();
        if (!turn.mayBegin().getAsBoolean()) {
            putBack(frozen.consignment(), members, now, now);
            return Optional.of(now);
        }
        try {
            settle(turn, frozen.consignment(), attempt(frozen.items()), now, now.plus(FIRST_QUESTION));
            return Optional.of(now);
        } catch (RemoteException.Throttled throttled) {
            Instant until = now.plus(throttled.patience());
            putBack(frozen.consignment(), members, until, now);
            return Optional.of(until);
        } catch (RemoteException.NotAuthorized refused) {
            putBack(frozen.consignment(), members, now, now);
            throw refused;
        }
    }

    private void putBack(Consignment consignment, List<Dispatch> members, Instant until, Instant now) {
        tx.run(jdbc -> {
            if (consignments.settle(consignment, now)) {
                settlements.postpone(members, until);
            }
        });
    }

    /** Sends; a batch that is refused as a whole is halved until the bad item stands alone. */
    private List<Outcome> attempt(List<T> items) {
        try {
            return sender.send().apply(items);
        } catch (RemoteException.Rejected rejected) {
            if (items.size() == 1) {
                return List.of(new Outcome.Refused(rejected.problem(), Outcome.Retry.AFTER_EDIT));
            }
            List<Outcome> outcomes = new ArrayList<>(half(items.subList(0, items.size() / 2)));
            outcomes.addAll(half(items.subList(items.size() / 2, items.size())));
            return outcomes;
        } catch (RemoteException.NoAnswer silent) {
            return items.stream()
                    .<Outcome>map(_ -> silent.mayHaveHappened()
                            ? new Outcome.Unknown(silent.problem())
                            : new Outcome.Refused(silent.problem(), Outcome.Retry.LATER))
                    .toList();
        }
    }

    /** One half may have been taken already, so that trouble with the other must not look like trouble with both. */
    private List<Outcome> half(List<T> items) {
        try {
            return attempt(items);
        } catch (RemoteException notNow) {
            return items.stream()
                    .<Outcome>map(_ -> new Outcome.Refused(notNow.problem(), Outcome.Retry.LATER))
                    .toList();
        }
    }

    private void settle(Turn turn, Consignment consignment, List<Outcome> outcomes, Instant now, Instant askFrom) {
        String how = "request " + Long.toString(consignment.id(), 36);
        List<Settled> settled = IntStream.range(0, outcomes.size())
                .mapToObj(i -> new Settled(consignment.members().get(i), sayable(outcomes.get(i)), how))
                .toList();
        tx.run(jdbc -> {
            if (consignments.settle(consignment, now)) {
                settlements.write(subjects, turn.lane(), settled, now, askFrom);
            }
        });
    }

    /** What Unknown means depends on what the remote can do. */
    private Outcome sayable(Outcome outcome) {
        return outcome instanceof Outcome.Unknown unknown
                ? switch (sender.repeat()) {
                    case ASKABLE -> unknown;
                    case REPEATABLE -> new Outcome.Refused(unknown.problem(), Outcome.Retry.LATER);
                    case NEITHER -> forPerson(unknown.problem());
                }
                : outcome;
    }

    private boolean ask(Turn turn, Instant now) {
        List<Dispatch> unknown = questions.due(turn.lane(), sender.batch(), now);
        if (unknown.isEmpty()) {
            return false;
        }
        Members<T> members = Members.of(unknown, subjects.load(turn.lane(), unknown));
        consignments.supersede(members.gone());
        List<Dispatch> asked = members.leaving();
        try {
            List<Finding> findings = sender.find().apply(members.items());
            for (int i = 0; i < findings.size(); i++) {
                hear(turn, asked.get(i), findings.get(i), now);
            }
        } catch (RemoteException.Throttled throttled) {
            questions.later(asked, now.plus(throttled.patience()));
        } catch (RemoteException.NoAnswer silent) {
            settlements.askAgain(asked, now);
        }
        return true;
    }

    private void hear(Turn turn, Dispatch dispatch, Finding finding, Instant now) {
        switch (finding) {
            case Finding.Found found ->
                settlements.write(
                        subjects,
                        turn.lane(),
                        List.of(new Settled(dispatch, new Outcome.Sent(found.reference()), "asked")),
                        now);
            case Finding.Missing _ -> settlements.postpone(List.of(dispatch), now);
            case Finding.Unclear _ -> {
                if (dispatch.attempts() < QUESTIONS) {
                    settlements.askAgain(List.of(dispatch), now);
                } else {
                    Outcome person = forPerson(SILENCE);
                    settlements.write(subjects, turn.lane(), List.of(new Settled(dispatch, person, "asked")), now);
                }
            }
        }
    }

    private static Outcome forPerson(Problem why) {
        return new Outcome.Refused(
                new Problem(
                        "outcome-unclear",
                        why.sentence() + " It cannot be asked, so Cartage does not send it again by itself.",
                        "Look at the other side. If it has nothing, press Reprocess; if it has it, mark it as done."),
                Outcome.Retry.AFTER_EDIT);
    }
}
