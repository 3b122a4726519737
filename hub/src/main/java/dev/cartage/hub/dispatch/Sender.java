package dev.cartage.hub.dispatch;

import dev.cartage.spi.Finding;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.OrderAcknowledger.Acknowledgement;
import dev.cartage.spi.OrderCanceler;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentCorrector;
import dev.cartage.spi.ShipmentCorrector.Correction;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.ShipmentSink.Notice;
import dev.cartage.spi.StockSink;
import dev.cartage.spi.StockSink.Level;
import dev.cartage.spi.WarehouseOrder;
import java.util.List;
import java.util.function.Function;

/** A connector's role that takes things by request, whatever they are. */
record Sender<T>(
        int batch, Repeat repeat, Function<List<T>, List<Outcome>> send, Function<List<T>, List<Finding>> find) {
    private static final int REQUESTS = 4;

    /**
     * How many things are frozen together: enough for some requests, for what is written down costs by the consignment. If
     * the node ends meanwhile, all of them are unknown; so only one request where nobody could tell.
     */
    int together() {
        return repeat == Repeat.NEITHER ? batch : batch * REQUESTS;
    }

    static Sender<WarehouseOrder> of(OrderSink sink) {
        return new Sender<>(
                sink.batch(),
                sink.repeat(),
                sink::send,
                orders ->
                        sink.find(orders.stream().map(WarehouseOrder::reference).toList()));
    }

    static Sender<Notice> of(ShipmentSink sink) {
        return new Sender<>(sink.batch(), sink.repeat(), sink::tell, sink::find);
    }

    /** To tell the right number twice changes nothing. */
    static Sender<Correction> of(ShipmentCorrector corrector) {
        return new Sender<>(10, Repeat.REPEATABLE, corrector::correct, _ -> List.of());
    }

    static Sender<Level> of(StockSink sink) {
        return new Sender<>(sink.batch(), Repeat.REPEATABLE, sink::set, _ -> List.of());
    }

    /** To ask twice to cancel changes nothing. */
    static Sender<CancelWish> of(OrderCanceler canceler) {
        return new Sender<>(1, Repeat.REPEATABLE, wishes -> CancelWish.ask(canceler, wishes), _ -> List.of());
    }

    /** To tell a store twice that the warehouse has an order changes nothing. */
    static Sender<Acknowledgement> of(OrderAcknowledger acknowledger) {
        return new Sender<>(25, Repeat.REPEATABLE, acknowledger::acknowledge, _ -> List.of());
    }
}
