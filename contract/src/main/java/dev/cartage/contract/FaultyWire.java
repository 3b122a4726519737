package dev.cartage.contract;

import dev.cartage.model.Problem;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** A wire on which the exchanges go wrong that the test says. */
final class FaultyWire implements Wire {
    private final Wire honest;
    private final Queue<Planned> planned = new ConcurrentLinkedQueue<>();
    private int requests;

    FaultyWire(Wire honest) {
        this.honest = honest;
    }

    private record Planned(Fault fault, Predicate<Request> strikes) {}

    /** The next request that fits goes wrong. */
    void plan(Fault fault, Predicate<Request> strikes) {
        planned.add(new Planned(fault, strikes));
    }

    int requests() {
        return requests;
    }

    @Override
    public Answer send(Request request) {
        requests++;
        Planned next = planned.peek();
        if (next == null || !next.strikes().test(request)) {
            return honest.send(request);
        }
        planned.remove(next);
        return switch (next.fault()) {
            case Fault.TooMany(Duration patience) -> throw throttled(patience);
            case Fault.TooManyWithoutWord() -> throw throttled(Duration.ofSeconds(1));
            case Fault.ServerError() -> new Answer(500, Map.of(), "{\"errors\":\"Internal\"}".getBytes(StandardCharsets.UTF_8));
            case Fault.Page() -> new Answer(200, Map.of("content-type", "text/html"), page());
            case Fault.HalfAnAnswer() -> half(honest.send(request));
            case Fault.AnswerLost() -> {
                honest.send(request);
                throw lost();
            }
            case Fault.RequestLost() -> throw lost();
        };
    }

    private static byte[] page() {
        return "<!doctype html><title>Just a moment…</title>".getBytes(StandardCharsets.UTF_8);
    }

    private static Answer half(Answer whole) {
        return new Answer(
                whole.status(), whole.headers(), Arrays.copyOf(whole.body(), whole.body().length / 2));
    }

    private static RemoteException throttled(Duration patience) {
        return new RemoteException.Throttled(
                new Problem("asked-to-wait", "The store asks for patience.", "Nothing."), patience);
    }

    private static RemoteException lost() {
        return new RemoteException.NoAnswer(
                new Problem("no-answer", "No answer came in time.", "Nothing."), true);
    }
}
