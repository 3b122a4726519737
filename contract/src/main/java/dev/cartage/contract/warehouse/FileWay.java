package dev.cartage.contract.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartage.model.Shipment;
import dev.cartage.model.StockLevel;
import dev.cartage.spi.FileWarehouse;
import dev.cartage.spi.FileWarehouse.Confirmation;
import dev.cartage.spi.FileWarehouse.Inbound;
import dev.cartage.spi.FileWarehouse.OrderFile;
import dev.cartage.spi.FileWarehouse.Parsed;
import dev.cartage.spi.Files;
import dev.cartage.spi.Outcome;
import dev.cartage.spi.RemoteException;
import dev.cartage.spi.Session;
import dev.cartage.spi.WarehouseOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By files: uploaded under a temporary name, then renamed; read when they are listed. */
final class FileWay implements Way {
    private final FileWarehouse warehouse;
    private final Session session;
    private final Set<String> read = new HashSet<>();
    private OrderFile last = new OrderFile("", new byte[0]);
    private boolean staged;
    private int files;

    FileWay(FileWarehouse warehouse, Session session) {
        this.warehouse = warehouse;
        this.session = session;
    }

    private Files files() {
        return session.files().open(warehouse.exchange().address());
    }

    @Override
    public List<Outcome> send(List<WarehouseOrder> orders) {
        last = warehouse.write(orders, session.clock().instant(), "F" + ++files);
        staged = false;
        try {
            upload();
            return Collections.nCopies(orders.size(), new Outcome.Sent(last.name()));
        } catch (RemoteException.NoAnswer lost) {
            return Collections.nCopies(orders.size(), new Outcome.Unknown(lost.problem()));
        }
    }

    private void upload() {
        try (Files files = files()) {
            files.write(temporary(), last.content());
            assertThat(files.find(temporary()).map(Files.RemoteFile::size)).contains((long) last.content().length);
            staged = true;
            files.rename(temporary(), path());
        }
    }

    private String path() {
        return warehouse.exchange().ordersFolder() + "/" + last.name();
    }

    private String temporary() {
        return path() + ".tmp";
    }

    /** What was not whole is uploaded again; what was is there still, or has left. */
    @Override
    public void recover() {
        if (!staged) {
            upload();
            return;
        }
        try (Files files = files()) {
            if (files.find(temporary()).isPresent()) {
                files.rename(temporary(), path());
            }
        }
    }

    @Override
    public Set<String> confirmed(List<String> references) {
        return read(Inbound.CONFIRMATIONS, warehouse::readConfirmations).stream()
                .filter(one -> one.refusal().isEmpty())
                .map(Confirmation::reference)
                .filter(references::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Shipment> shipments(int limit) {
        return read(Inbound.SHIPMENTS, warehouse::readShipments);
    }

    @Override
    public List<Shipment> shipmentsAgain() {
        read.clear();
        return shipments(0);
    }

    @Override
    public List<StockLevel> stock() {
        return read(Inbound.STOCK, warehouse::readStock);
    }

    private <T> List<T> read(Inbound kind, Function<byte[], Parsed<T>> reader) {
        List<T> items = new ArrayList<>();
        try (Files files = files()) {
            for (Files.RemoteFile file : files.list(warehouse.exchange().inboundFolder())) {
                boolean wanted =
                        warehouse.kindOf(file.name()).filter(kind::equals).isPresent();
                if (wanted && !read.contains(file.path())) {
                    Parsed<T> parsed = reader.apply(files.read(file.path()));
                    assertThat(parsed.faults()).isEmpty();
                    items.addAll(parsed.items());
                    read.add(file.path());
                }
            }
        }
        return items;
    }
}
