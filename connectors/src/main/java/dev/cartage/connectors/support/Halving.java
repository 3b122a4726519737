package dev.cartage.connectors.support;

import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Sends many items in calls that take all or none: a refused call is halved until what is wrong stands alone. */
public final class Halving {
    private Halving() {}

    /**
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

    private static <T> List<Outcome> all(List<T> items, Outcome outcome) {
        return items.stream().map(_ -> outcome).toList();
    }
}
