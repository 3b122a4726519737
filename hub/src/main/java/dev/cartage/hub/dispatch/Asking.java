package dev.cartage.hub.dispatch;

import dev.cartage.hub.connection.RemoteSteps;
import dev.cartage.hub.lane.Lane;
import dev.cartage.model.Problem;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears up what is unknown, by asking the remote; what it cannot tell in the end is put before a person. */
final class Asking<T> {
    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final int QUESTIONS = 30;

    private final Subjects<T> subjects;
    private final Settlements settlements;
    private final Questions questions;
    private final Sender<T> sender;

    Asking(Subjects<T> subjects, Settlements settlements, Questions questions, Sender<T> sender) {
        this.subjects = subjects;
        this.settlements = settlements;
        this.questions = questions;
        this.sender = sender;
    }

    /** False if there is nothing to ask for now. */
    boolean ask(Lane lane, Instant now) {
        List<Dispatch> unknown = questions.due(lane, sender.batch(), now);
        if (unknown.isEmpty()) {
            return false;
        }
        Members<T> members = Members.of(unknown, subjects.doubtful(lane, unknown));
        // Cannot be asked for, and yet it may have left: it must never count as if it had not.
        settle(lane, all(members.gone(), forPerson(Sending.SILENCE)), now);
        List<Dispatch> asked = members.leaving();
        try {
            List<Finding> findings = findings(members.items());
            for (int i = 0; i < asked.size(); i++) {
                hear(lane, asked.get(i), findings.get(i), now);
            }
        } catch (RemoteException.Throttled throttled) {
            questions.later(asked, RemoteSteps.after(throttled, now));
        } catch (RemoteException.NoAnswer silent) {
            settlements.askAgain(asked, now);
        }
        return true;
    }

    private List<Finding> findings(List<T> items) {
        List<Finding> unclear = Collections.nCopies(items.size(), new Finding.Unclear());
        if (items.isEmpty()) {
            return unclear;
        }
        try {
            List<Finding> findings = sender.find().apply(items);
            return findings.size() == items.size() ? findings : unclear;
        } catch (RemoteException.Throttled | RemoteException.NoAnswer | RemoteException.NotAuthorized notNow) {
            throw notNow;
        } catch (RuntimeException useless) {
            log.warn("A question was not understood", useless);
            return unclear;
        }
    }

    private void hear(Lane lane, Dispatch dispatch, Finding finding, Instant now) {
        switch (finding) {
            case Finding.Found found -> settle(lane, all(List.of(dispatch), new Outcome.Sent(found.reference())), now);
            case Finding.Missing _ -> settlements.postpone(List.of(dispatch), now);
            case Finding.Unclear _ -> {
                if (dispatch.attempts() < QUESTIONS) {
                    settlements.askAgain(List.of(dispatch), now);
                } else {
                    settle(lane, all(List.of(dispatch), forPerson(Sending.SILENCE)), now);
                }
            }
        }
    }

    private static List<Settled> all(List<Dispatch> dispatches, Outcome outcome) {
        return dispatches.stream()
                .map(dispatch -> new Settled(dispatch, outcome, "asked"))
                .toList();
    }

    private void settle(Lane lane, List<Settled> settled, Instant now) {
        settlements.writeAnswered(subjects, lane, settled, now);
    }

    static Outcome forPerson(Problem why) {
        return new Outcome.Refused(
                new Problem(
                        "outcome-unclear",
                        why.sentence() + " It cannot be asked, so Cartage does not send it again by itself.",
                        "Look at the other side. If it has nothing, press Reprocess; if it has it, mark it as done."),
                Outcome.Retry.AFTER_EDIT);
    }
}
