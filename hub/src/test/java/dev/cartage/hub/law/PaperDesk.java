package dev.cartage.hub.law;

import dev.cartage.spi.Finding;
import dev.cartage.spi.Limits;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.WarehouseOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A warehouse that takes orders by request, with its own ledger of the instructions that reached it. */
final class PaperDesk implements OrderSink {
    private final Faults faults;
    private final Repeat repeat;

    final List<String> instructed = new ArrayList<>();
    final List<String> streets = new ArrayList<>();
    final List<List<String>> questions = new ArrayList<>();
    final Script<WarehouseOrder> script = new Script<>(this::take);
    Function<List<String>, List<Finding>> answers = this::lookUp;

    PaperDesk(Faults faults, Repeat repeat) {
        this.faults = faults;
        this.repeat = repeat;
    }

    @Override
    public Repeat repeat() {
        return repeat;
    }

    @Override
    public Limits limits() {
        return Limits.NONE;
    }

    @Override
    public int batch() {
        return 3;
    }

    @Override
    public List<Outcome> send(List<WarehouseOrder> orders) {
        orders.forEach(order -> streets.add(order.order().shippingAddress().street1()));
        return faults.outward(() -> script.answer(orders));
    }

    /** A desk that recognises repeats takes an order once, whatever it is asked. */
    List<Outcome> take(List<WarehouseOrder> orders) {
        orders.stream()
                .map(WarehouseOrder::reference)
                .filter(reference -> repeat != Repeat.REPEATABLE || !instructed.contains(reference))
                .forEach(instructed::add);
        return orders.stream()
                .<Outcome>map(order -> new Outcome.Sent("desk-" + order.reference()))
                .toList();
    }

    @Override
    public List<Finding> find(List<String> references) {
        questions.add(references);
        return faults.outward(() -> answers.apply(references));
    }

    private List<Finding> lookUp(List<String> references) {
        return references.stream()
                .<Finding>map(reference ->
                        instructed.contains(reference) ? new Finding.Found("desk-" + reference) : new Finding.Missing())
                .toList();
    }
}
