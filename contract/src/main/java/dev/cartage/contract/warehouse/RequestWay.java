package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.contract.NotDeclared;
import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.ConfirmationSource;
import dev.cartage.spi.FileWarehouse.Parsed;
import dev.cartage.spi.Finding;
import dev.cartage.spi.OrderSink;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Roles;
import dev.cartage.spi.ShipmentSource;
import dev.cartage.spi.StockSource;
import dev.cartage.spi.WarehouseOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By requests. */
final class RequestWay implements Way {
    private static final int MOST_PAGES = 1_000;

    private final Supplier<Roles> roles;
    private List<WarehouseOrder> last = List.of();
    private String cursor = "";

    RequestWay(Supplier<Roles> roles) {
        this.roles = roles;
    }

    private OrderSink sink() {
        return roles.get().require(OrderSink.class);
    }

    @Override
    public List<Outcome> send(List<WarehouseOrder> orders) {
        last = orders;
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += sink().batch()) {
            outcomes.addAll(sendAtOnce(orders.subList(from, Math.min(orders.size(), from + sink().batch()))));
        }
        return outcomes;
    }

    /** What is refused as a whole is halved until the bad order stands alone. */
    private List<Outcome> sendAtOnce(List<WarehouseOrder> orders) {
        try {
            return sink().send(orders);
        } catch (RemoteException.NoAnswer lost) {
            return Collections.nCopies(orders.size(), new Outcome.Unknown(lost.problem()));
        } catch (RemoteException.Rejected refused) {
            int half = orders.size() / 2;
            return half == 0
                    ? List.of(new Outcome.Refused(refused.problem(), Outcome.Retry.AFTER_EDIT))
                    : Stream.of(orders.subList(0, half), orders.subList(half, orders.size()))
                            .flatMap(part -> sendAtOnce(part).stream())
                            .toList();
        }
    }

    @Override
    public void recover() {
        List<WarehouseOrder> again = switch (sink().repeat()) {
            case ASKABLE -> missing();
            case REPEATABLE -> last;
            case NEITHER -> throw new NotDeclared("a person decides");
        };
        assertThat(send(again)).allMatch(Outcome.Sent.class::isInstance);
    }

    private List<WarehouseOrder> missing() {
        List<Finding> findings =
                sink().find(last.stream().map(WarehouseOrder::reference).toList());
        List<WarehouseOrder> missing = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            assertThat(findings.get(i)).isNotInstanceOf(Finding.Unclear.class);
            if (findings.get(i) instanceof Finding.Missing) {
                missing.add(last.get(i));
            }
        }
        return missing;
    }

    /** Without a role of its own, Sent says it; and what was sent is found. */
    @Override
    public Set<String> confirmed(List<String> references) {
        return roles.get()
                .find(ConfirmationSource.class)
                .map(source -> source.confirmations(references).stream()
                        .filter(one -> one.refusal().isEmpty())
                        .map(one -> one.reference())
                        .collect(Collectors.toSet()))
                .orElseGet(() -> {
                    List<Finding> findings = sink().find(references);
                    return references.stream()
                            .filter(one -> findings.get(references.indexOf(one)) instanceof Finding.Found)
                            .collect(Collectors.toSet());
                });
    }

    @Override
    public List<Shipment> shipments(int limit) {
        ShipmentSource source = roles.get().require(ShipmentSource.class);
        List<Shipment> shipments = new ArrayList<>();
        ShipmentSource.Page page = source.read(cursor, true, limit);
        add(source, page, shipments);
        for (int pages = 1; page.more(); pages++) {
            assertThat(pages).as("the run does not end").isLessThan(MOST_PAGES);
            page = source.read(page.next(), false, limit);
            add(source, page, shipments);
        }
        cursor = page.next();
        return shipments;
    }

    private static void add(ShipmentSource source, ShipmentSource.Page page, List<Shipment> shipments) {
        page.shipments().stream().map(source::map).forEach(reading -> {
            switch (reading) {
                case ShipmentSource.Shipped shipped -> shipments.add(shipped.shipment());
                case ShipmentSource.Nothing _ -> {}
                case ShipmentSource.Unreadable bad -> throw new AssertionError(bad.problem());
            }
        });
    }

    @Override
    public List<Shipment> shipmentsAgain() {
        cursor = "";
        return shipments(100);
    }

    @Override
    public List<StockLevel> stock() {
        StockSource source = roles.get().require(StockSource.class);
        Parsed<StockLevel> parsed = source.map(source.read());
        assertThat(parsed.faults()).isEmpty();
        return parsed.items();
    }
}
