package dev.cartage.hub.law;

import dev.cartage.model.Address;
import dev.cartage.model.Order;
import dev.cartage.model.OrderFields;
import dev.cartage.model.OrderLine;
import dev.cartage.model.Problem;
import dev.cartage.spi.Finding;
import dev.cartage.spi.OrderAcknowledger;
import dev.cartage.spi.OrderSource;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSink;
import dev.cartage.spi.StockSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A store in memory, with its own ledger of what it was told. */
class PaperStore implements OrderSource, OrderAcknowledger, ShipmentSink, StockSink {
    private final List<RawOrder> said = new ArrayList<>();
    private final Faults faults;

    /** The shipping method of the orders that it says from now on. */
    String method = "";

    /** The platform that it is connected as. */
    String platform = "paper_store";

    final List<String> readFrom = new ArrayList<>();
    final List<String> readAgain = new ArrayList<>();
    final List<String> acknowledged = new ArrayList<>();
    final List<Notice> told = new ArrayList<>();
    final Map<String, Integer> shown = new TreeMap<>();
    final Script<Level> levels = new Script<>(this::show);
    final Script<Notice> notices = new Script<>(this::hear);

    /** From now on it knows our credentials no more; false again once they are replaced. */
    boolean lockedOut;

    /** How often somebody knocked in vain. */
    int refusals;

    PaperStore(Faults faults) {
        this.faults = faults;
    }

    /** The store says something about an order: {@code open}, {@code unwanted}, {@code canceled WHY} or {@code garbled}. */
    RawOrder say(String id, String number, String state, String lines) {
        return say(id, number, state, lines, "1 Harbour Road");
    }

    RawOrder say(String id, String number, String state, String lines, String street) {
        String version = "v%06d".formatted(said.size() + 1);
        String text = String.join("|", number, state, lines, street, version, method);
        RawOrder raw = new RawOrder(id, version, text.getBytes(StandardCharsets.UTF_8));
        said.add(raw);
        return raw;
    }

    /** Something that comes to light so late that a reader who goes on from where it was never sees it. */
    void sayBehind(String id, String number, String lines) {
        RawOrder late = say(id, number, "open", lines);
        said.removeLast();
        said.addFirst(late);
    }

    /** Hands out what was said, two documents a page; a run that begins looks back by one. */
    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        enter();
        return faults.outward(() -> {
            readFrom.add(cursor);
            int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
            int begin = resuming ? Math.max(0, from - 1) : from;
            int end = Math.min(begin + 2, said.size());
            return new Page(said.subList(begin, end), Integer.toString(end), end < said.size());
        });
    }

    private void enter() {
        if (lockedOut) {
            refusals++;
            throw new RemoteException.NotAuthorized(
                    new Problem("not-authorized", "The store refuses access.", "Enter a new token."));
        }
    }

    @Override
    public List<RawOrder> byId(List<String> externalIds) {
        readAgain.addAll(externalIds);
        return said.stream()
                .filter(raw -> externalIds.contains(raw.externalId()))
                .toList();
    }

    @Override
    public Reading map(RawOrder raw) {
        String[] words = new String(raw.content(), StandardCharsets.UTF_8).split("\\|", -1);
        String[] state = words[1].split(" ", 2);
        return switch (state[0]) {
            case "open" -> new Wanted(order(raw, words));
            case "unwanted" -> new Unwanted(raw.externalId(), words[0], "not paid");
            case "canceled" -> new Withdrawn(raw.externalId(), words[0], state.length > 1 ? state[1] : "");
            default -> throw new IllegalStateException("Garbled");
        };
    }

    private static Order order(RawOrder raw, String[] words) {
        List<OrderLine> lines = new ArrayList<>();
        Arrays.stream(words[2].split(","))
                .map(line -> line.split("="))
                .forEach(line -> lines.add(OrderLine.of(
                        Integer.toString(lines.size() + 1), line[0], "A " + line[0], Integer.parseInt(line[1]))));
        return Order.draft(raw.externalId(), words[0])
                .shippingAddress(new Address("Ada Byron", "", words[3], "", "", "Port", "", "1000", "NO", ""))
                .set(OrderFields.SHIPPING_METHOD, words[5])
                .lines(lines)
                .done();
    }

    @Override
    public List<Outcome> acknowledge(List<Acknowledgement> orders) {
        enter();
        return faults.outward(() -> {
            orders.forEach(one -> acknowledged.add(one.externalOrderId()));
            return sent(orders);
        });
    }

    @Override
    public Repeat repeat() {
        return Repeat.REPEATABLE;
    }

    @Override
    public int batch() {
        return 4;
    }

    @Override
    public List<Outcome> tell(List<Notice> list) {
        enter();
        return faults.outward(() -> notices.answer(list));
    }

    /** The same notice again, by its key, changes nothing. */
    private List<Outcome> hear(List<Notice> list) {
        list.stream()
                .filter(one ->
                        told.stream().noneMatch(had -> had.idempotencyKey().equals(one.idempotencyKey())))
                .forEach(told::add);
        return sent(list);
    }

    @Override
    public List<Finding> find(List<Notice> list) {
        throw new IllegalStateException("Nobody asks where a repeat does no harm");
    }

    @Override
    public List<Outcome> set(List<Level> list) {
        enter();
        return faults.outward(() -> levels.answer(list));
    }

    private List<Outcome> show(List<Level> list) {
        list.forEach(level -> shown.put(level.sku(), level.quantity()));
        return sent(list);
    }

    private static List<Outcome> sent(List<?> items) {
        return items.stream().<Outcome>map(_ -> new Outcome.Sent("")).toList();
    }
}
