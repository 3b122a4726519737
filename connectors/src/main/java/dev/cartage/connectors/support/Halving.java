package dev.cartage.connectors.support;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Sends many items in calls that take all or none, so that what is wrong with some does not hold up the others. */
public final class Halving {
    /** The place of a fault that concerns all items. */
    public static final int ALL = -1;

    private Halving() {}

    /**
     * For remotes that do not say what is wrong: a refused call is halved until that stands alone.
     *
     * @param send throws {@link RemoteException.Rejected} if the remote has taken none of them
     * @return one outcome for each item, in the same order
     */
    public static <T> List<Outcome> each(List<T> items, Consumer<List<T>> send) {
        return outcomes(items, part -> {
            send.accept(part);
            return all(part, new Outcome.Sent(""));
        });
    }

    /**
     * The same for calls that may also take some and refuse others.
     *
     * @param send answers one outcome for each item, or throws {@link RemoteException.Rejected} if the call as a whole is
     *     refused
     */
    public static <T> List<Outcome> outcomes(List<T> items, Function<List<T>, List<Outcome>> send) {
        if (items.isEmpty()) {
            return List.of();
        }
        try {
            return send.apply(items);
        } catch (RemoteException.Rejected refused) {
            int half = items.size() / 2;
            if (half == 0) {
                return List.of(Outcomes.ofOne(refused));
            }
            List<Outcome> outcomes = new ArrayList<>(outcomes(items.subList(0, half), send));
            outcomes.addAll(outcomes(items.subList(half, items.size()), send));
            return outcomes;
        } catch (RemoteException trouble) {
            return all(items, Outcomes.of(trouble));
        }
    }

    /**
     * For remotes that say which items they find fault with: these are left out, and the others sent once more.
     *
     * @param send the faults, as what each means for its item, by the items' places; one at {@link #ALL} concerns all that have none of their own. None if
     *     the remote has taken all of them
     * @return one outcome for each item, in the same order
     */
    public static <T> List<Outcome> leavingOut(
            List<T> items, Function<List<T>, Map<Integer, Function<T, Outcome>>> send) {
        Map<Integer, Function<T, Outcome>> faults = send.apply(items);
        if (faults.isEmpty()) {
            return all(items, new Outcome.Sent(""));
        }
        Tally<T> tally = new Tally<>(items);
        for (int place = 0; place < items.size(); place++) {
            Function<T, Outcome> fault = faults.getOrDefault(place, faults.get(ALL));
            if (fault != null) {
                tally.put(items.get(place), fault.apply(items.get(place)));
            }
        }
        // The faulty ones are known by now, so what goes wrong from here on concerns the others alone.
        tally.send(tally.open(), items.size(), good -> leavingOut(good, send));
        return tally.outcomes();
    }

    private static <T> List<Outcome> all(List<T> items, Outcome outcome) {
        return items.stream().map(_ -> outcome).toList();
    }
}
