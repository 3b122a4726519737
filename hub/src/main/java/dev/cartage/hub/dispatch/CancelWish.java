package dev.cartage.hub.dispatch;

import dev.cartage.model.Problem;
import dev.cartage.spi.OrderCanceler;
import dev.cartage.spi.Outcome;
import java.util.List;

/**
 * An order that a warehouse is asked to give up.
 *
 * @param reference the number the warehouse knows it by
 */
public record CancelWish(String reference) {
    /** The last word of the lanes. */
    public static final String WORK = "cancellations";

    /** One at a time: each answer stands for itself. */
    static List<Outcome> ask(OrderCanceler canceler, List<CancelWish> wishes) {
        return wishes.stream()
                .map(wish -> outcome(canceler.cancel(wish.reference())))
                .toList();
    }

    private static Outcome outcome(OrderCanceler.Answer answer) {
        return switch (answer) {
            case CANCELED -> new Outcome.Sent("canceled");
            case TOO_LATE ->
                no(
                        "cancel-too-late",
                        "The warehouse says it is too late to cancel.",
                        "Expect it to ship, and a return.");
            case PARTIAL ->
                no(
                        "cancel-partial",
                        "The warehouse cancels only some of it.",
                        "Ask which units; those that ship are counted when it reports them.");
            case UNKNOWN ->
                no(
                        "cancel-unknown",
                        "The warehouse does not say whether it stopped the order.",
                        "Call the warehouse. If it agrees, press Cancel, agreed.");
        };
    }

    private static Outcome no(String code, String sentence, String whatToDo) {
        return new Outcome.Refused(new Problem(code, sentence, whatToDo), Outcome.Retry.AFTER_EDIT);
    }
}
