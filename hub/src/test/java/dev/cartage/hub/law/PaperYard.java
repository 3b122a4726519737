package dev.cartage.hub.law;

import dev.cartage.model.Parcel;
import dev.cartage.model.ParcelLine;
import dev.cartage.model.Problem;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.ConfirmationSource;
import dev.cartage.spi.FileWarehouse.Confirmation;
import dev.cartage.spi.FileWarehouse.Parsed;
import dev.cartage.spi.Finding;
import dev.cartage.spi.Limits;
import dev.cartage.spi.OrderCanceler;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.Repeat;
import dev.cartage.spi.ShipmentSource;
import dev.cartage.spi.StockSource;
import dev.cartage.spi.WarehouseOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A warehouse that works by requests, confirms later, tells two shipments a page, and takes orders back. */
final class PaperYard implements OrderSink, ConfirmationSource, ShipmentSource, StockSource, OrderCanceler {
    private static final int PAGE = 2;
    private static final int LOOKS_BACK = 1;

    private final Faults faults;

    final List<String> instructed = new ArrayList<>();

    /** By reference: "" for yes, else the code of the refusal. */
    final Map<String, String> decided = new HashMap<>();

    /** Lines such as {@code 1001 TRACK MUG=2}, in the order they were shipped. */
    final List<String> shipped = new ArrayList<>();

    final List<String> stock = new ArrayList<>();
    final List<String> canceled = new ArrayList<>();
    int reads;

    PaperYard(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Repeat repeat() {
        return Repeat.ASKABLE;
    }

    @Override
    public Limits limits() {
        return Limits.NONE;
    }

    @Override
    public int batch() {
        return PAGE;
    }

    @Override
    public List<Outcome> send(List<WarehouseOrder> orders) {
        return faults.outward(() -> {
            orders.forEach(order -> instructed.add(order.reference()));
            return orders.stream().<Outcome>map(_ -> new Outcome.Sent("")).toList();
        });
    }

    @Override
    public List<Finding> find(List<String> references) {
        return references.stream()
                .<Finding>map(one -> instructed.contains(one) ? new Finding.Found("") : new Finding.Missing())
                .toList();
    }

    @Override
    public Answer cancel(String reference) {
        return faults.outward(() -> {
            canceled.add(reference);
            return Answer.CANCELED;
        });
    }

    @Override
    public List<Confirmation> confirmations(List<String> references) {
        return faults.outward(() -> references.stream()
                .filter(decided::containsKey)
                .map(one -> new Confirmation(
                        one,
                        Optional.ofNullable(decided.get(one))
                                .filter(code -> !code.isEmpty())
                                .map(code -> new Problem(code, "No.", "Ask the warehouse."))))
                .toList());
    }

    @Override
    public Page read(String cursor, boolean resuming, int limit) {
        reads++;
        int end = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int from = resuming ? Math.max(0, end - LOOKS_BACK) : end;
        int to = Math.min(shipped.size(), from + PAGE);
        List<RawShipment> page = shipped.subList(from, to).stream()
                .map(line -> new RawShipment(line.split(" ")[1], line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        return faults.outward(() -> new Page(page, Integer.toString(Math.max(end, to)), to < shipped.size()));
    }

    @Override
    public Reading map(RawShipment raw) {
        String[] words = new String(raw.content(), StandardCharsets.UTF_8).split(" ");
        List<ParcelLine> lines =
                List.of(ParcelLine.of(0, words[2].split("=")[0], Integer.parseInt(words[2].split("=")[1])));
        Parcel parcel = new Parcel("", "UPS", "", words[1], Optional.empty(), Optional.empty(), lines);
        return new Shipped(new Shipment(words[0], words[1], Optional.empty(), List.of(parcel)));
    }

    @Override
    public byte[] read() {
        return String.join("\n", stock).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Parsed<StockLevel> map(byte[] content) {
        return new Parsed<>(
                new String(content, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split("="))
                        .map(words -> new StockLevel(
                                words[0], Integer.parseInt(words[1]), Integer.parseInt(words[1]), "", Optional.empty()))
                        .toList(),
                List.of());
    }
}
