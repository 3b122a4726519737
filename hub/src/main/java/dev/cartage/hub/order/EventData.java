package dev.cartage.hub.order;

import dev.cartage.model.OrderEvent;
import dev.cartage.model.Problem;
import dev.cartage.spi.Outcome;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the Timeline tells about an event, as JSON with texts only. */
public final class EventData {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EventData() {}

    static String write(Map<String, String> data) {
        return data.isEmpty() ? "{}" : JSON.writeValueAsString(data);
    }

    /** A refusal, as the Timeline tells it: to be tried again, or for a person. */
    public static OrderBook.Entry of(long orderId, String actor, Outcome.Refused refused) {
        String code = refused.problem().code();
        OrderEvent event =
                refused.retry() == Outcome.Retry.LATER ? new OrderEvent.Delayed(code) : new OrderEvent.Failed(code);
        return new OrderBook.Entry(orderId, event, actor, of(refused.problem()));
    }

    /** An answer that did not come: the remote will be asked. */
    public static OrderBook.Entry of(long orderId, Outcome.Unknown unknown) {
        OrderEvent event = new OrderEvent.Delayed(unknown.problem().code());
        return new OrderBook.Entry(orderId, event, "cartage", of(unknown.problem()));
    }

    public static Map<String, String> of(Problem problem) {
        return Map.of("code", problem.code(), "sentence", problem.sentence(), "action", problem.whatToDo());
    }
}
