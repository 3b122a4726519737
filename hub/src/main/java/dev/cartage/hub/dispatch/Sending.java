package dev.cartage.hub.dispatch;

import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One consignment on its way by request. A batch that is refused as a whole is halved until the bad item stands alone. Once
 * the remote asks for patience or does not let us in, or the lease has run out, nothing more is tried.
 */
final class Sending<T> {
    static final Problem SILENCE = new Problem(
            "no-answer",
            "The other side did not answer, so it is not known whether it has this.",
            "Nothing to do: Cartage asks before it sends anything again.");

    private final Sender<T> sender;
    private final BooleanSupplier mayBegin;
    private final List<Optional<Outcome>> outcomes = new ArrayList<>();
    private Optional<RemoteException> stopped = Optional.empty();

    Sending(Sender<T> sender, BooleanSupplier mayBegin) {
        this.sender = sender;
        this.mayBegin = mayBegin;
    }

    /** In requests of as many as the remote takes. */
    void sendAll(List<T> items) {
        for (int from = 0; from < items.size(); from += sender.batch()) {
            send(items.subList(from, Math.min(items.size(), from + sender.batch())));
        }
    }

    private void send(List<T> items) {
        if (stopped.isPresent() || !mayBegin.getAsBoolean()) {
            note(items, Optional.empty());
            return;
        }
        try {
            hear(items, sender.send().apply(items));
        } catch (RemoteException.Rejected rejected) {
            halve(items, rejected);
        } catch (RemoteException.NoAnswer silent) {
            note(
                    items,
                    Optional.of(
                            silent.mayHaveHappened()
                                    ? new Outcome.Unknown(silent.problem())
                                    : new Outcome.Refused(silent.problem(), Outcome.Retry.LATER)));
        } catch (RemoteException.Throttled | RemoteException.NotAuthorized | RemoteException.NotSupported notNow) {
            stopped = Optional.of((RemoteException) notNow);
            note(items, Optional.empty());
        }
    }

    /** Answers that do not match what was sent say nothing about any of it. */
    private void hear(List<T> items, List<Outcome> answers) {
        if (answers.size() == items.size()) {
            answers.forEach(answer -> outcomes.add(Optional.of(answer)));
        } else {
            note(items, Optional.of(new Outcome.Unknown(SILENCE)));
        }
    }

    private void halve(List<T> items, RemoteException.Rejected rejected) {
        if (items.size() == 1) {
            note(items, Optional.of(new Outcome.Refused(rejected.problem(), Outcome.Retry.AFTER_EDIT)));
        } else {
            send(items.subList(0, items.size() / 2));
            send(items.subList(items.size() / 2, items.size()));
        }
    }

    private void note(List<T> items, Optional<Outcome> outcome) {
        outcomes.addAll(Collections.nCopies(items.size(), outcome));
    }

    /** One for each item, in their order; empty for those that were not tried. */
    List<Optional<Outcome>> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Why the rest was not tried; empty also if only time ran out. */
    Optional<RemoteException> stopped() {
        return stopped;
    }
}
